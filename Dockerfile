# The bot and nothing else. Dependencies are JavaScript only, so no install script has to run; that also leaves out
# the Node that the package `node` would fetch, because the image has its own of the same version.
FROM node:24-alpine AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force \
  # Half of it is for browsers, for editors and for debuggers.
  && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete \
  && rm -rf node_modules/@azure/*/dist/browser node_modules/@azure/*/dist/react-native

FROM node:24-alpine
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE ./
COPY bot bot
COPY cards cards
COPY data data
COPY dialogs dialogs
COPY notices notices
# The pages that it serves.
COPY docs/privacy.md docs/terms.md docs/accessibility.md docs/
# The embedded store's file and the compile cache are the only things written, and only where they are used.
RUN mkdir -p /app/node_modules/.cache /data && chown node:node /app/node_modules/.cache /data
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that it hears the signal to end.
CMD ["node", "bot/start.ts"]
