/**
 * What the peers of the application share: the units, the periods, the targets, what is read and what is written. So they
 * differ in how they stream, and in nothing else. Depends on the application and the event schema only.
 */
package io.dossierstreams.benchmark.peer;
