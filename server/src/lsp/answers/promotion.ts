import { promotion } from '../../core/features/promotion';
import { record } from '../client';
import type { Answer } from '../desk';
import { promotionRequest, type PromotionAnswer } from '../protocol';
import { promotionAnswerOf } from '../toLsp';

/** A request of our own, which our own client knows without being told. */
export const promotionAnswer: Answer = {
  capabilities: () => ({}),
  register: (desk) => {
    desk.connection.onRequest(promotionRequest, desk.guarded('promotion', null, async (params: unknown): Promise<PromotionAnswer | null> => {
      await desk.documents.settled();
      const at = desk.atHand(String(record(params)['uri']));
      const step = at && promotion(at.document, at.snapshot.check, at.snapshot.settings.today);
      return step ? promotionAnswerOf(step, at.document, at.version) : null;
    }));
  },
};
