/** Who may do what with which resource of the cluster, as a list that can be granted, printed and checked. */
package io.dossierstreams.access;
