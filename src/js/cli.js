#!/usr/bin/env node
// The command `migration-compact`: exports and searches from the command line, so that a site can be rendered beforehand.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCompact } from './index.js';

const help = `Usage: migration-compact <command> [options]

The UN Global Compact for Migration in Danish.

Commands:
  export                 write the compact, or one place of it
    -f, --format NAME    text (if left out), markdown, html, json or json-ld
    -p, --provision ID   one place: o8 (objective), p25 (paragraph), p43.a (litra), pr8 (principle), fn1 (footnote),
                         preamble, vision, objectives, implementation, follow-up …
    -d, --document       with html: a whole page instead of a fragment
    -o, --output FILE    write to a file instead of the standard output
  search QUERY           search in the text
    -l, --limit NUMBER   1 to 100 hits, 10 if left out
    -j, --json           the whole result as JSON

Options:
  -h, --help             show this text
  -v, --version          show the version

Examples:
  migration-compact export --format html --provision o8 --output o8.html
  migration-compact search "uledsagede børn" --limit 3
`;

const commands = {
  export: {
    options: {
      format: { type: 'string', short: 'f', default: 'text' },
      provision: { type: 'string', short: 'p' },
      document: { type: 'boolean', short: 'd' },
      output: { type: 'string', short: 'o' },
    },
    run: runExport,
  },
  search: {
    options: { limit: { type: 'string', short: 'l' }, json: { type: 'boolean', short: 'j' } },
    run: runSearch,
  },
};
const general = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } };

/** A mistake in the arguments. */
class UsageError extends Error {}

async function main([name, ...rest]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  const args = command ? rest : name === undefined ? [] : [name, ...rest];
  const { values, positionals } = parse(args, { ...general, ...command?.options });
  if (values.help) return print(help);
  if (values.version) return print((await loadCompact()).info.version);
  if (command) return command.run(await loadCompact(), values, positionals);
  throw new UsageError(positionals.length > 0 ? `there is no command "${positionals[0]}"` : 'a command is missing');
}

function parse(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (!error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

function runExport(compact, { format, provision, document, output }, positionals) {
  if (positionals.length > 0) throw new UsageError(`export takes no argument "${positionals[0]}"; a place is named by --provision`);
  if (document && format !== 'html') throw new UsageError('--document goes with --format html alone');
  const text = exported(compact, format, provision);
  if (text === '') throw new UsageError(`there is no place "${provision}"`);
  const whole = document ? page(compact, text, provision) : text;
  if (output === undefined) print(whole);
  else writeFileSync(output, endLine(whole));
}

function exported(compact, format, provision) {
  try {
    return compact.export(format, provision);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.replace('export: format', '--format'), { cause: error });
  }
}

/** A page around the fragment. Its headings move up by one, so that the page begins with an h1. */
function page(compact, fragment, id) {
  const place = id === undefined ? undefined : compact.provision(id);
  const name = place?.kind === 'objective' ? `${place.label}: ${place.title}` : place?.label;
  const title = [name, compact.info.title].filter(Boolean).join(' – ');
  const body = fragment.replace(/(<\/?h)([2-6])(?=[ >])/g, (_, tag, level) => `${tag}${level - 1}`);
  return `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

function runSearch(compact, { limit, json }, positionals) {
  const query = positionals.join(' ');
  if (query.trim() === '') throw new UsageError('search needs a query');
  const result = compact.search(query, { limit: limit === undefined ? undefined : count(limit) });
  print(json ? JSON.stringify(result, null, 2) : listed(result));
}

function count(limit) {
  if (/^\d+$/.test(limit) && limit >= 1 && limit <= 100) return Number(limit);
  throw new UsageError(`--limit must be a whole number from 1 to 100, got "${limit}"`);
}

function listed({ total, hits, corrections }) {
  const text = (segments) => segments.map((segment) => segment.text).join('');
  const lines = hits.map(({ id, label, title, excerpt }) => `${label} [${id}]${title.length > 0 ? `\n  ${text(title)}` : ''}\n  ${text(excerpt)}\n`);
  const read = corrections.map(({ from, to }) => `"${from}" is read as "${to}"\n`);
  return [...read, ...lines, `${hits.length} of ${total}`].join('\n');
}

function print(text) {
  process.stdout.write(endLine(text));
}

function endLine(text) {
  return text.endsWith('\n') ? text : `${text}\n`;
}

// A reader such as `head` may have enough before the end.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(`migration-compact: ${error.message}${isUsage ? '\nTry: migration-compact --help' : ''}`);
  // Not `process.exit`, which would cut off what the pipe has not yet taken.
  process.exitCode = isUsage ? 2 : 1;
}
