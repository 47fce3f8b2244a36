// Holds the dashboards to Grafana's own schema: its types, with enums taken by their values, as JSON has them.
// usage: node check.mjs DASHBOARD.json...   prints what does not fit, and ends with exit code 1 where something does not.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = dirname(fileURLToPath(import.meta.url));
const schema = join(folder, 'node_modules/@grafana/schema/dist/types');
// Options and fields of the kinds of panels that are used; another kind has to be added here.
const panels = {
  bargauge: { options: 'bargauge' },
  stat: { options: 'stat' },
  table: { options: 'table', custom: 'TableFieldOptions' },
  timeseries: { options: 'timeseries', custom: 'GraphFieldConfig' },
};

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const problems = check(JSON.parse(readFileSync(file, 'utf8')));
  problems.forEach((problem) => console.error(`${basename(file)}: ${problem}`));
  wrong += problems.length;
}
console.log(`${process.argv.length - 2} dashboards, ${wrong} problems`);
process.exitCode = wrong === 0 ? 0 : 1;

function check(dashboard) {
  const source = [
    `import type { Dashboard, GraphFieldConfig, Panel, RowPanel, TableFieldOptions } from '${schema}/index';`,
    ...Object.entries(panels).map(([type, { options }]) =>
      `import type { Options as Options_${type} } from '${panelTypes(options)}';`),
    'type Values<T> = T extends string ? `${T}` : T extends number ? T | (`${T}` extends `${infer N extends number}` ? N : never)',
    '  : T extends object ? { [K in keyof T]: Values<T[K]> } : T;',
    'type Part<T> = T extends object ? { [K in keyof T]?: Part<T[K]> } : T;',
    `const whole: Values<Omit<Dashboard, 'panels'>> = ${literal({ ...dashboard, panels: undefined })};`,
  ];
  const problems = [];
  for (const panel of dashboard.panels) {
    const known = panels[panel.type];
    if (panel.type === 'row') {
      source.push(`const panel${panel.id}: Values<RowPanel> = ${literal(panel)};`);
    } else if (!known) {
      problems.push(`panel ${panel.id}: its kind ${panel.type} is not checked`);
    } else {
      source.push(`const panel${panel.id}: Values<Panel> = ${literal(panel)};`);
      source.push(`const options${panel.id}: Values<Part<Options_${panel.type}>> = ${literal(panel.options)};`);
      if (known.custom && panel.fieldConfig.defaults.custom) {
        source.push(`const custom${panel.id}: Values<Part<${known.custom}>> = ${literal(panel.fieldConfig.defaults.custom)};`);
      }
    }
  }
  return problems.concat(diagnose(source.join('\n')));
}

function literal(value) {
  return JSON.stringify(value, null, 1);
}

function panelTypes(kind) {
  return `${schema}/raw/composable/${kind}/panelcfg/x/types.gen`;
}

function diagnose(text) {
  const name = join(folder, 'dashboard.ts');
  const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, options.target) : read(file, ...rest);
  const exists = host.fileExists;
  host.fileExists = (file) => file === name || exists(file);
  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' ') +
      (found.file && found.file.fileName === name ? ` (near: ${text.slice(found.start, found.start + 80).replace(/\s+/g, ' ')})` : ''));
}
