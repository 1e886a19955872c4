import cookie from '@fastify/cookie';
import formBody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { AskLedger } from '../ask-ledger.ts';
import { makeChecker } from '../checking/checker.ts';
import { accountPages } from './accounts.ts';
import { agendaPages } from './agenda.ts';
import { agendaMattersPage } from './agenda-matters-page.ts';
import { asksAtDesk } from './asks.ts';
import { bodiesPages } from './bodies.ts';
import { bodySettingsPages } from './body-settings.ts';
import { calendarPages } from './calendar.ts';
import { councilPage } from './council.ts';
import { type DeskOptions, makeDesk } from './desk.ts';
import { makeDeskChecks } from './desk-checks.ts';
import { figuresAtDesk } from './figures.ts';
import { forwardPlanPages } from './forward-plan.ts';
import { meetingPage } from './meeting.ts';
import { meetingsPage } from './meetings.ts';
import { memberPages } from './members.ts';
import { minutesPages } from './minutes.ts';
import { myWorkPage } from './my-work.ts';
import { notesPages } from './notes.ts';
import { officerPages } from './officers.ts';
import { ownAccountPages } from './own-account.ts';
import { privateMeetingPages } from './private-meetings.ts';
import { programmePages } from './programme.ts';
import { publicProgrammePages } from './public-programme.ts';
import { publicTaskGroupPage } from './public-task-group.ts';
import { questionPages } from './questions.ts';
import { recommendationPages } from './recommendation.ts';
import { recommendationsPages } from './recommendations.ts';
import { reportPages } from './report.ts';
import { reportClearingPages } from './report-clearing.ts';
import { reportPublishing } from './report-publishing.ts';
import { reportsPage } from './reports.ts';
import { signInPages } from './sign-in.ts';
import { taskGroupPages } from './task-group.ts';
import { groupRecommendationPage } from './task-group-recommendation.ts';
import { taskGroupsPage } from './task-groups.ts';
import { topicPages } from './topic.ts';
import { topicLinksPage } from './topic-links.ts';
import { trailPage } from './trail.ts';

/** Scripts of the desk's own may run there and fetch from the site; nothing is kept by browsers or proxies. */
const POLICY =
  "default-src 'none';style-src 'self';script-src 'self';connect-src 'self';img-src 'self' data:;form-action 'self';base-uri 'none';frame-ancestors 'none'";

/** The desk: signing in, and all pages behind it. A page is registered here and told of in `navigation.ts`. */
export const deskPages = async (app: FastifyInstance, options: DeskOptions & { ledger: AskLedger }): Promise<void> => {
  await app.register(async (scope) => {
    await scope.register(cookie);
    await scope.register(formBody);
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('content-security-policy', POLICY).header('cache-control', 'no-store');
    });
    signInPages(scope, options);
    const desk = makeDesk(scope, options);
    // A pool of its own: files that the public sends keep no officer waiting.
    const checker = makeChecker();
    scope.addHook('onClose', () => checker.close());
    const checks = makeDeskChecks(checker);
    myWorkPage(desk);
    meetingsPage(desk);
    meetingPage(desk);
    agendaPages(desk, checks, options.ledger);
    agendaMattersPage(desk, options.ledger);
    councilPage(desk);
    bodiesPages(desk);
    bodySettingsPages(desk);
    memberPages(desk);
    officerPages(desk);
    calendarPages(desk);
    accountPages(desk, options.settings.origin);
    notesPages(desk, options.render);
    ownAccountPages(desk, options.settings.name);
    minutesPages(desk);
    asksAtDesk(desk, options.ledger);
    programmePages(desk);
    topicPages(desk, options.ledger);
    topicLinksPage(desk, options.ledger);
    publicProgrammePages(desk);
    taskGroupsPage(desk);
    taskGroupPages(desk, options.ledger);
    groupRecommendationPage(desk, options.ledger);
    publicTaskGroupPage(desk, options.ledger);
    forwardPlanPages(desk);
    privateMeetingPages(desk);
    recommendationsPages(desk);
    recommendationPages(desk, options.ledger);
    questionPages(desk);
    reportsPage(desk);
    reportPages(desk, checks);
    reportClearingPages(desk, checks);
    figuresAtDesk(desk);
    reportPublishing(desk, checks);
    trailPage(desk);
  });
};
