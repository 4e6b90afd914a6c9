import { useQueryClient } from '@tanstack/vue-query';
import type { Ref, ShallowRef } from 'vue';
import { ref } from 'vue';
import type { Project } from '../../../api/types.ts';
import { text } from '../../../locale/index.ts';
import type { FormValues } from '../../../shared/form/form-spec.ts';
import type { Merge } from '../../../shared/form/merge.ts';
import { mergeValues } from '../../../shared/form/merge.ts';
import { valuesFrom } from '../../../shared/form/message.ts';
import type { FormDraft } from '../../../shared/form/use-draft.ts';
import type { Form } from '../../../shared/form/use-form.ts';
import { PROJECT_KEYS, getProject, listProjectChanges, projectIn } from '../api/projects.ts';
import { REGISTRATION_FORM } from '../form/registration-form.ts';

/** The project's form as it stands in the fields. */
export const formOf = (project: Project): FormValues => valuesFrom(REGISTRATION_FORM, { ...project.form });

/** What was saved while the person was typing, put beside what they typed. */
interface Meanwhile {
  merge: Merge;
  theirs: FormValues;
  version: string;
  who: string;
  people: readonly { id: string; name: string }[];
}

/** Looks what changed since the version that the person saw, and takes over the merge that they agreed to. */
export function useMeanwhile(id: string, form: Form, draft: FormDraft, seen: ShallowRef<{ version: string; base: FormValues }>) {
  const queries = useQueryClient();
  const meanwhile: Ref<Meanwhile | undefined> = ref();
  return {
    meanwhile,
    look: async (): Promise<void> => {
      const [answer, changes] = await Promise.all([getProject(id), listProjectChanges(id, '')]);
      const project = projectIn(answer);
      queries.setQueryData(PROJECT_KEYS.one(id), answer);
      const theirs = formOf(project);
      const merge = mergeValues(REGISTRATION_FORM, seen.value.base, theirs, form.values.value);
      const who = changes.rows[0]?.by?.name ?? text('projects.edit.somebody');
      meanwhile.value = { merge, theirs, version: project.version, who, people: [...project.collaborators, ...form.context.people] };
    },
    take: (values: FormValues): void => {
      if (!meanwhile.value) return;
      const { version, theirs } = meanwhile.value;
      seen.value = { version, base: theirs };
      form.settle(theirs);
      form.replace(values);
      draft.rebase(version, theirs);
      meanwhile.value = undefined;
    },
  };
}
