import { translate } from '@docusaurus/Translate';
import { type DraftFault, fieldLabel, type NameFault, type NameReason } from 'docusaurus-plugin-trowel/write';

/** Says what is wrong with a draft. Messages about values are those of `trowel check`. */
export function faultWords(fault: DraftFault): string {
  switch (fault.type) {
    case 'missing':
      return translate({ id: 'theme.trowel.write.missing', message: 'This is missing.' });
    case 'field':
      return fault.message;
    case 'unknown-name':
      return translate(
        {
          id: 'theme.trowel.write.unknownName',
          message: 'No page of the hub is called “{name}”. Choose one from the list, or write that page, too.',
        },
        { name: fault.name },
      );
    case 'open':
      return fault.what === 'block'
        ? translate({
            id: 'theme.trowel.write.openBlock',
            message: 'A block that begins here is never closed: add a line “:::” behind it.',
          })
        : translate({
            id: 'theme.trowel.write.openCode',
            message: 'The lines of code that begin here never end: add a line “```” behind them.',
          });
  }
}

/** Marks a field that must be filled in. */
export function neededLabel(): string {
  return translate({ id: 'theme.trowel.write.needed', message: 'needed' });
}

/** Says that nothing is chosen. */
export function chooseLabel(): string {
  return translate({ id: 'theme.trowel.write.choose', message: 'Choose' });
}

/** Names a box to tick. */
export function yesLabel(): string {
  return translate({ id: 'theme.trowel.write.yes', message: 'Yes' });
}

/** Names the field in which one more name is given. */
export function addLabel(label: string): string {
  return translate({ id: 'theme.trowel.write.addName', message: '{label}: one more' }, { label });
}

/** Names the button that takes a name away. */
export function removeLabel(name: string): string {
  return translate({ id: 'theme.trowel.write.removeName', message: 'Remove {name}' }, { name });
}

/** Names the button that adds an item to a list. */
export function addItemLabel(): string {
  return translate({ id: 'theme.trowel.write.addItem', message: 'Add one' });
}

/** Names the button that takes an item away. */
export function removeItemLabel(position: number): string {
  return translate(
    { id: 'theme.trowel.write.removeItem', message: 'Remove number {position}' },
    { position: String(position) },
  );
}

/** Names a part of a field. */
export function partLabel(name: string): string {
  switch (name) {
    case 'what':
      return translate({ id: 'theme.trowel.write.part.what', message: 'What was measured' });
    case 'before':
      return translate({ id: 'theme.trowel.write.part.before', message: 'Before' });
    case 'after':
      return translate({ id: 'theme.trowel.write.part.after', message: 'After' });
    case 'unit':
      return translate({ id: 'theme.trowel.write.part.unit', message: 'Unit' });
    case 'from':
      return translate({ id: 'theme.trowel.write.part.from', message: 'From' });
    case 'to':
      return translate({ id: 'theme.trowel.write.part.to', message: 'To' });
    case 'name':
      return translate({ id: 'theme.trowel.write.part.name', message: 'Name' });
    case 'url':
      return translate({ id: 'theme.trowel.write.part.url', message: 'Address' });
    case 'within':
      return translate({ id: 'theme.trowel.write.part.within', message: 'Within' });
    case 'path':
      return translate({ id: 'theme.trowel.write.part.path', message: 'Onboarding path' });
    case 'id':
      return translate({ id: 'theme.trowel.write.part.id', message: 'Short name' });
    default:
      return fieldLabel(name);
  }
}

/** Says why a file does not have the name that its title makes. */
export function reasonWords(reason: NameReason): string {
  switch (reason) {
    case 'empty':
      return translate({
        id: 'theme.trowel.write.name.empty',
        message: 'The title has no letters that a file name can have.',
      });
    case 'reserved':
      return translate({ id: 'theme.trowel.write.name.reserved', message: 'That name is reserved.' });
    case 'number':
      return translate({
        id: 'theme.trowel.write.name.number',
        message: 'A number at its beginning would be taken for the number of a record.',
      });
    case 'long':
      return translate({ id: 'theme.trowel.write.name.long', message: 'The title is long, so the name is cut.' });
    case 'taken':
      return translate({ id: 'theme.trowel.write.name.taken', message: 'There is a file of that name already.' });
  }
}

/** Says what is wrong with the name of a file. */
export function nameFaultWords(fault: NameFault): string {
  switch (fault) {
    case 'empty':
      return translate({ id: 'theme.trowel.write.nameFault.empty', message: 'The file needs a name.' });
    case 'letters':
      return translate({
        id: 'theme.trowel.write.nameFault.letters',
        message: 'Use letters, digits, “-”, “_” and “.” only, beginning with a letter or digit: no folders, no spaces.',
      });
    case 'reserved':
      return translate({
        id: 'theme.trowel.write.nameFault.reserved',
        message: 'That name is reserved; choose another.',
      });
    case 'long':
      return translate({ id: 'theme.trowel.write.nameFault.long', message: 'The name is too long; shorten it.' });
    case 'taken':
      return translate({
        id: 'theme.trowel.write.nameFault.taken',
        message: 'There is a file of that name already; choose another.',
      });
  }
}
