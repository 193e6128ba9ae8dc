import { z } from 'zod';
import type { CertifiedVariant } from '../../problems/variant.ts';

const tensor = z.strictObject({ shape: z.array(z.int().min(0)), data: z.array(z.string()) });

const certifiedVariantSchema: z.ZodType<CertifiedVariant> = z.strictObject({
  variant: z.strictObject({
    recipe: z.strictObject({ id: z.string(), version: z.int() }),
    seed: z.string(),
    k: z.int().min(0),
    face: z.exactOptional(z.string()),
    given: z.record(z.string(), tensor),
    orders: z.record(z.string(), z.array(z.string())),
    digest: z.string(),
  }),
  certificate: z.strictObject({
    checks: z.array(z.strictObject({ rule: z.string(), detail: z.string() })),
    inseparable: z.array(z.tuple([z.string(), z.string()])),
    effort: z.number(),
  }),
});

/** A stored variant with its certificate; throws where the column was tampered with. */
export function readCertifiedVariant(body: string): CertifiedVariant {
  return certifiedVariantSchema.parse(JSON.parse(body));
}
