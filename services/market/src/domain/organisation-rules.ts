import { at, checkColour, checkText, faults } from '@bidline/kernel';
import type { FieldFault } from '@bidline/kernel';

/** What the market department may change about an organisation (O-3); code, kind and host name never change. */
export interface PortalLook {
  readonly name: string;
  readonly colour: string;
}

/** Longest name of a portal: it stands in the head of every page. */
export const NAME_MAX = 40;

/** What is wrong with a portal's new look (O-3), one row per field. */
export const portalLookFaults = ({ name, colour }: PortalLook): FieldFault[] =>
  faults(
    at('name', checkText(name, { required: true, max: NAME_MAX })), //
    at('colour', checkColour(colour)),
  );
