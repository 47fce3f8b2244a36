/** The whole product on a real broker. */
package io.dossierstreams.endtoend;
