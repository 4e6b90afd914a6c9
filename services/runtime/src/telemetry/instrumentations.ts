import { ExpressInstrumentation, ExpressLayerType } from '@opentelemetry/instrumentation-express';
import { GrpcInstrumentation } from '@opentelemetry/instrumentation-grpc';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { KafkaJsInstrumentation } from '@opentelemetry/instrumentation-kafkajs';
import { MongoDBInstrumentation } from '@opentelemetry/instrumentation-mongodb';

const PROBES = ['/livez', '/readyz'];

/**
 * Has the packages that carry calls make spans: each instrumentation patches its package when that is required, so this must run before.
 * Mongoose stands on the mongodb driver, whose spans are those that tell the time spent. Probes make none: they would drown the rest.
 */
export function instrument(): void {
  new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url = '' }) => PROBES.includes(url) });
  new ExpressInstrumentation({ ignoreLayersType: [ExpressLayerType.MIDDLEWARE] });
  new GrpcInstrumentation({ ignoreGrpcMethods: ['Check', 'Watch', 'ServerReflectionInfo'] });
  new MongoDBInstrumentation();
  new KafkaJsInstrumentation();
}
