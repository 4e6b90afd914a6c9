import app from '../../app/locale/zh-CN.ts';
import home from '../../pages/home/locale/zh-CN.ts';
import market from '../../pages/market/locale/zh-CN.ts';
import projects from '../../pages/projects/locale/zh-CN.ts';
import form from '../../shared/form/locale/zh-CN.ts';
import list from '../../shared/list/locale/zh-CN.ts';
import shared from '../../shared/locale/zh-CN.ts';

/** All texts, one branch per folder that owns them. */
export default { app, shared, list, form, home, projects, market } as const;
