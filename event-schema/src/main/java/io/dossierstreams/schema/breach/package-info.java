/** What breach consumers receive. */
package io.dossierstreams.schema.breach;
