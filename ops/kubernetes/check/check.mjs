// Holds resources to what the Prometheus operator's own definition says of a ServiceMonitor: values to its schema, and names
// of fields to the types that are made from it, as the schema lets pass what Kubernetes then drops without a word.
// usage: node check.mjs RESOURCE.json...   prints what does not fit, and ends with exit code 1 where something does not.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import ts from 'typescript';

const folder = dirname(fileURLToPath(import.meta.url));

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const resource = JSON.parse(readFileSync(file, 'utf8'));
  const problems = [...invalid(resource), ...unknown(resource)];
  problems.forEach((problem) => console.error(`${basename(file)}: ${problem}`));
  wrong += problems.length;
}
console.log(`${process.argv.length - 2} resources, ${wrong} problems`);
process.exitCode = wrong === 0 ? 0 : 1;

function invalid(resource) {
  try {
    // Version and kind are the class's own unless they are given after it is made.
    Object.assign(new ServiceMonitor(resource), { apiVersion: resource.apiVersion, kind: resource.kind }).validate();
    return [];
  } catch (error) {
    return [error.message];
  }
}

function unknown(resource) {
  const text = "import type { IServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';\n" +
    `const resource: IServiceMonitor = ${JSON.stringify(resource, null, 1)};`;
  const name = join(folder, 'resource.ts');
  const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, options.target) : read(file, ...rest);
  const exists = host.fileExists;
  host.fileExists = (file) => file === name || exists(file);
  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' '));
}
