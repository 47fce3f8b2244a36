/** What other targets would have raised: the log counted again, in memory, under fewer ticks. */
package io.dossierstreams.backtest;
