/** Single steps of the application by themselves, measured by JMH: {@code benchmarks/micro --help}. */
package io.dossierstreams.benchmark.micro;
