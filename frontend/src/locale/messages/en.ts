import app from '../../app/locale/en.ts';
import home from '../../pages/home/locale/en.ts';
import market from '../../pages/market/locale/en.ts';
import projects from '../../pages/projects/locale/en.ts';
import form from '../../shared/form/locale/en.ts';
import list from '../../shared/list/locale/en.ts';
import shared from '../../shared/locale/en.ts';
import type { Translation } from '../keys.ts';
import type zh from './zh-CN.ts';

/** The English texts; complete by type. */
const en: Translation<typeof zh> = { app, shared, list, form, home, projects, market };

export default en;
