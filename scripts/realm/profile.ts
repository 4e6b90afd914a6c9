interface ProfileAttribute {
  readonly name: string;
  readonly displayName: string;
  readonly required?: { roles: string[] };
  readonly multivalued: boolean;
  readonly permissions: { view: string[]; edit: string[] };
  readonly validations?: Record<string, Record<string, unknown>>;
}

/** People see what the administrators keep of them; they cannot change it, since tokens are made from it. */
const keptByAdmins = (name: string, displayName: string, more: Partial<ProfileAttribute> = {}): ProfileAttribute => ({
  name,
  displayName,
  multivalued: false,
  permissions: { view: ['admin', 'user'], edit: ['admin'] },
  ...more,
});

const required = { required: { roles: ['user', 'admin'] } };

/** The attributes of an account (O-1): a name in one field, as Chinese names are written, and what the claims are made from. */
export const userProfile = {
  attributes: [
    keptByAdmins('username', '账号', { validations: { length: { min: 2, max: 64 }, 'username-prohibited-characters': {} } }),
    keptByAdmins('firstName', '姓名', { ...required, validations: { length: { min: 1, max: 64 } } }),
    keptByAdmins('email', '电子邮件', { validations: { email: {}, length: { max: 255 } } }),
    keptByAdmins('org', '单位代码', { validations: { length: { max: 32 } } }),
    keptByAdmins('org_kind', '单位类别', { validations: { options: { options: ['subsidiary', 'headquarters', 'market'] } } }),
    keptByAdmins('department', '部门', { validations: { length: { max: 64 } } }),
    keptByAdmins('provinces', '省区', { multivalued: true, validations: { length: { max: 16 } } }),
    keptByAdmins('business_mobile', '公务手机', { validations: { pattern: { pattern: '^1\\d{10}$', 'error-message': '11 位手机号' } } }),
  ],
};
