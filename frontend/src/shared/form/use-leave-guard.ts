import { ElMessageBox } from 'element-plus';
import { onBeforeUnmount } from 'vue';
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router';
import { text } from '../../locale/index.ts';

/** Asks before a form with changes is left; what was typed stays as a draft either way. */
export function useLeaveGuard(unsaved: () => boolean): void {
  const ask = async (): Promise<boolean> => {
    if (!unsaved()) return true;
    return ElMessageBox.confirm(text('form.leave.explain'), text('form.leave.title'), {
      confirmButtonText: text('form.leave.go'),
      cancelButtonText: text('form.leave.stay'),
    }).then(
      () => true,
      () => false,
    );
  };
  onBeforeRouteLeave(ask);
  onBeforeRouteUpdate((to, from) => to.path === from.path || ask());
  const beforeUnload = (event: BeforeUnloadEvent): void => {
    if (unsaved()) event.preventDefault();
  };
  window.addEventListener('beforeunload', beforeUnload);
  onBeforeUnmount(() => window.removeEventListener('beforeunload', beforeUnload));
}
