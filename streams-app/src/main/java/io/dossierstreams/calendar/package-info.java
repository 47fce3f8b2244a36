/** Working days and working time: pure values, from the calendars that offices load. */
package io.dossierstreams.calendar;
