import { Duration, Lazy, RemovalPolicy } from 'aws-cdk-lib';
import {
  CfnRoute,
  CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { limitOf } from '../../shared/contracts/wiring/limits.ts';
import { stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept } from './acknowledge.ts';
import { alarmOn } from './alarm.ts';
import type { StageProps } from './stage.ts';

/** Where customers, systems and staff reach us. */
export class Web extends Construct {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  private readonly api: HttpApi;
  private readonly limits: Record<string, object> = {};
  private readonly called = new Set<LambdaFunction>();

  constructor(
    scope: Construct,
    id: string,
    { stage, settings, config }: Pick<StageProps, 'stage' | 'settings' | 'config'>,
  ) {
    super(scope, id);
    const domain =
      settings.domain &&
      new DomainName(this, 'Domain', {
        domainName: settings.domain.name,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.domain.certificateArn),
      });
    this.api = new HttpApi(this, 'Api', {
      apiName: stageName('heardback', stage),
      description: 'Pages of surveys, and the REST API of Heardback.',
      disableExecuteApiEndpoint: domain !== undefined,
      ...(domain && { defaultDomainMapping: { domainName: domain } }),
    });
    this.publicUrl = settings.domain ? `https://${settings.domain.name}` : this.api.apiEndpoint;
    this.guard(config.retention.logs);
  }

  /** What a GET shows is there for a HEAD too: link checkers, and systems that look before they call, ask so. */
  route(method: HttpMethod, paths: readonly string[], handler: LambdaFunction): void {
    this.called.add(handler);
    const methods = method === HttpMethod.GET ? [method, HttpMethod.HEAD] : [method];
    const integration = new HttpLambdaIntegration(`${handler.node.path.replaceAll('/', '')}Integration`, handler);
    for (const path of paths) {
      for (const route of this.api.addRoutes({ path, methods, integration })) {
        this.limit(route);
        accept(
          route,
          'AwsSolutions-APIG4',
          'Customers come with a signed link, systems with an API key; the function checks both before anything else.',
        );
      }
    }
  }

  /** For addresses that do not exist; without it people read an error of the gateway, as JSON. */
  otherwise(handler: LambdaFunction): void {
    const integration = new HttpLambdaIntegration('OtherwiseIntegration', handler);
    const route = new HttpRoute(this, 'Otherwise', { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration });
    this.limit(route);
    accept(route, 'AwsSolutions-APIG4', 'It says that there is nothing, and reads nothing.');
  }

  /** For all that has a route by now. */
  alarm(topic: Topic): void {
    alarmOn(this, 'Failing', {
      topic,
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 3,
      meaning: 'Customers who want to answer meet an error.',
      runbook: 'pages-failing',
    });
    const throttled = [...this.called].map((handler, at) => [`called${at}`, handler.metricThrottles()] as const);
    alarmOn(this, 'Throttled', {
      topic,
      metric: new MathExpression({
        expression: 'SUM(METRICS())',
        label: 'Calls turned away',
        usingMetrics: Object.fromEntries(throttled),
        period: Duration.minutes(5),
      }),
      threshold: 1,
      meaning: 'Customers, systems or staff are turned away: more call at once than functions may run.',
      runbook: 'pages-throttled',
    });
  }

  /** How much of a route everybody together may have, so that none starves the others. */
  private limit(route: HttpRoute): void {
    const resource = route.node.defaultChild;
    if (!(resource instanceof CfnRoute)) throw new Error(`The route ${route.node.path} is none of the HTTP API's.`);
    const { perSecond, burst } = limitOf(resource.routeKey);
    this.limits[resource.routeKey] = { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: burst };
    // A stage cannot limit what is not there yet.
    this.stage.addResourceDependency(resource);
  }

  private get stage(): CfnStage {
    const stage = this.api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('The HTTP API has no default stage.');
    return stage;
  }

  /** Limits and a log of routes; never the path or the query, which carry tokens and addresses. */
  private guard(kept: number): void {
    const { stage } = this;
    const log = new LogGroup(this, 'AccessLog', {
      retention: Duration.millis(kept).toDays() as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    stage.accessLogSettings = {
      destinationArn: log.logGroupArn,
      format: JSON.stringify({
        requestId: '$context.requestId',
        route: '$context.routeKey',
        status: '$context.status',
        latency: '$context.responseLatency',
        error: '$context.integrationErrorMessage',
      }),
    };
    stage.routeSettings = Lazy.any({ produce: () => this.limits });
    stage.defaultRouteSettings = { throttlingBurstLimit: 500, throttlingRateLimit: 200 };
  }
}
