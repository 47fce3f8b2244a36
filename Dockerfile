# The application without a broker. First ./mvnw -DskipTests package, which makes distribution/target/dist.
FROM eclipse-temurin:25-jre

LABEL org.opencontainers.image.title="dossier-streams" \
      org.opencontainers.image.description="Event-driven stream processor for the dossiers of public one-stop shops" \
      org.opencontainers.image.licenses="Apache-2.0"

# A number and not a name, so that an orchestrator sees that it is not root. 999 and below are the base image's.
# Directories that volumes are mounted at are made here: a new volume takes over their owner.
RUN groupadd --gid 10001 dossier \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/dossier-streams --shell /usr/sbin/nologin dossier \
 && mkdir -p /var/lib/dossier-streams/data /var/lib/dossier-streams/keys \
 && chown -R 10001:10001 /var/lib/dossier-streams

# What changes least comes first.
COPY distribution/target/dist/lib /opt/dossier-streams/lib
COPY distribution/target/dist/bin /opt/dossier-streams/bin
COPY distribution/target/dist/app /opt/dossier-streams/app

# Loopback of a container is seen by nobody else; the port is reached only where it is published, or from its network.
ENV PATH="/opt/dossier-streams/bin:$PATH" \
    LANG=C.UTF-8 \
    DOSSIER_HTTP_ADDRESS=0.0.0.0 \
    DOSSIER_HTTP_PORT=9464

USER 10001:10001
# State and tick key are by default under data/ here.
WORKDIR /var/lib/dossier-streams
VOLUME /var/lib/dossier-streams/data
EXPOSE 9464

# A first start restores nothing, a later one may have to restore state from the cluster.
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=6 CMD ["/opt/dossier-streams/bin/is-ready"]

ENTRYPOINT ["/opt/dossier-streams/bin/dossier-streams"]
CMD ["run"]
