import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { contentOption } from './options.ts';

const fault =
  'Say what to do: trowel badges check, trowel badges keys, trowel badges salt, trowel badges verify <file…>, trowel badges revoke <credential…> --reason <text>';

export const badgesCommand = defineCommand({
  name: 'badges',
  summary: 'Check the rules of badges, make a key, verify credentials, or take one back.',
  notes: [
    '`check` says what is wrong with `data/badges.yml` and `data/revoked.yml`, and who has which badge.',
    '`keys` makes a new pair of keys. It prints the secret one alone on standard output, to be put into a secret of CI, and writes nothing.',
    '`salt` makes, in the same way, the secret that hides whose a credential is. A new key leaves it as it is.',
    '`verify` says of each credential, as JSON, SVG or PNG, whether the site issued it so, or whether it was altered, revoked, is a draft or of another site. Of a folder it verifies all. Only `--site` with an address (https) asks the network, and only that address.',
    '`revoke` writes credentials into `data/revoked.yml`; the next build tells everybody. A file must be one that the site signed.',
    'The exit code is 1 when there are errors, or when a credential is not valid.',
  ],
  argument: {
    term: '<check|keys|salt|verify|revoke> [file…]',
    description: 'What to do, and with which credentials: files, folders, or the names of files.',
    fault,
  },
  options: {
    site: {
      flags: '--site <site>',
      description:
        'For `verify` and `revoke`: the site that should have issued the files, by its address or its built folder; without it, the one that they are in.',
    },
    reason: { flags: '--reason <text>', description: 'For `revoke`: why. It is in no published file.' },
    content: contentOption,
  },
  examples: [
    { line: 'trowel badges check', description: 'The rules, and who has which badge.' },
    {
      line: 'trowel badges keys | gh secret set TROWEL_BADGE_KEY',
      description: 'A new key that only CI knows.',
    },
    {
      line: 'trowel badges salt | gh secret set TROWEL_BADGE_SALT',
      description: 'A new salt that only CI knows.',
    },
    { line: 'trowel badges verify build', description: 'All credentials of a built site.' },
    {
      line: 'trowel badges verify mentor.png --site https://hub.example.org/',
      description: 'A badge that somebody sent you.',
    },
    {
      line: 'trowel badges revoke build/badges/credentials/<name>.json --reason "Issued by mistake."',
      description: 'A credential to take back.',
    },
  ],
  run: async ({ words, options: { site, reason, content } }, io) => {
    const [action, ...files] = words;
    if (site !== undefined && action !== 'verify' && action !== 'revoke')
      throw new UsageError('`--site` belongs to `trowel badges verify` and `trowel badges revoke`.');
    if (reason !== undefined && action !== 'revoke')
      throw new UsageError('`--reason` belongs to `trowel badges revoke`.');
    if ((action === 'check' || action === 'keys' || action === 'salt') && files.length > 0)
      throw new UsageError(`\`trowel badges ${action}\` takes no \`${files[0]}\`.`);
    switch (action) {
      case 'check':
        return (await import('../badges.ts')).checkBadges({ content }, io);
      case 'keys':
        return (await import('../badges/keys.ts')).printKeys(io);
      case 'salt':
        return (await import('../badges/keys.ts')).printSalt(io);
      case 'verify':
        return (await import('../badges/verify.ts')).verifyBadges({ files, site }, io);
      case 'revoke':
        return (await import('../badges/revoke.ts')).revokeBadges({ credentials: files, site, reason, content }, io);
      default:
        throw new UsageError(fault);
    }
  },
});
