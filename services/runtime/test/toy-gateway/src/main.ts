import { once } from 'node:events';
import { createServer } from 'node:http';
import { isRefusal } from '@bidline/kernel';
import { ProjectsServiceService } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { createLog, grpcClient, runMain } from '@bidline/runtime';
import express from 'express';
import { config } from './config.ts';

/** One route before one RPC: the shape of the gateway as far as a trace sees it. */
void runMain(async () => {
  const { address, port } = config();
  const log = createLog({ service: 'toy-gateway', instance: 'toy-gateway-1' });
  const projects = grpcClient(ProjectsServiceService, address);
  const app = express();
  app.get('/livez', (_request, response) => void response.send('alive'));
  app.get('/things/:id', async ({ params, headers }, response) => {
    const answer = await projects.getProject({ id: params.id }, { token: headers.authorization?.slice('Bearer '.length) });
    log.info({ outcome: isRefusal(answer) ? answer.reason : 'OK' }, 'call');
    response.status(isRefusal(answer) ? 500 : 200).json(answer);
  });
  const server = createServer(app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { log, stop: async () => void server.close() };
});
