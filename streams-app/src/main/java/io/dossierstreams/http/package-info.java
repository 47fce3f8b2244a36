/** The HTTP endpoint of an instance. */
package io.dossierstreams.http;
