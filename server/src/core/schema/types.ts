// Generated from schemas/ by npm run generate; do not edit.

export type Kind = 'brief' | 'rubric' | 'governance' | 'deliverable' | 'review' | 'decision' | 'people' | 'workspace';

export interface KindTypes {
  brief: Brief;
  rubric: Rubric;
  governance: Governance;
  deliverable: Deliverable;
  review: Review;
  decision: Decision;
  people: PeopleFile;
  workspace: WorkspaceFile;
}

export type EngagementModel = 'project-based' | 'staff-augmentation' | 'managed-services' | 'hybrid-coe';
export type AssessmentType =
  | 'knowledge-check'
  | 'scenario'
  | 'simulation'
  | 'role-play'
  | 'observation'
  | 'work-sample'
  | 'project'
  | 'certification-exam'
  | 'discussion';
export type Activity =
  | 'learning-strategy'
  | 'stakeholder-alignment'
  | 'needs-analysis'
  | 'instructional-design'
  | 'content-development'
  | 'rapid-conversion'
  | 'video-production'
  | 'simulation-development'
  | 'assessment-development'
  | 'facilitation'
  | 'localization'
  | 'accessibility-testing'
  | 'quality-review'
  | 'final-approval'
  | 'compliance-approval'
  | 'lms-administration'
  | 'platform-implementation'
  | 'packaging-and-testing'
  | 'launch-communications'
  | 'rollout-support'
  | 'learning-analytics'
  | 'content-updates'
  | 'project-coordination';
export type DeliverableType =
  | 'elearning-module'
  | 'scenario-practice'
  | 'simulation'
  | 'video'
  | 'job-aid'
  | 'discussion-guide'
  | 'facilitator-led-session'
  | 'virtual-session'
  | 'assessment'
  | 'learning-path'
  | 'translation-package'
  | 'platform-configuration'
  | 'data-migration'
  | 'dashboard'
  | 'communication-kit'
  | 'content-update'
  | 'other';
export type TranslationMethod = 'human' | 'machine-plus-human' | 'machine-only';
export type ExchangeFormat = 'xliff-1.2' | 'xliff-2.1' | 'tms-connector' | 'document' | 'none';
export type AccessibilityStandard = 'wcag-2.2-aa' | 'wcag-2.1-aa' | 'section-508' | 'en-301-549';
export type Package =
  'scorm-1.2' | 'scorm-2004' | 'cmi5' | 'xapi' | 'web' | 'video' | 'pdf' | 'document' | 'platform-native' | 'none';
export type CompletionRule = 'completed' | 'passed' | 'completed-and-passed' | 'completed-or-passed' | 'not-tracked';
export type Tracking =
  'completion' | 'score' | 'time' | 'question-level' | 'objective-level' | 'interactions' | 'attendance';
export type AiPurpose =
  | 'first-draft'
  | 'knowledge-checks'
  | 'translation'
  | 'images'
  | 'narration'
  | 'video'
  | 'summarizing-sources'
  | 'code'
  | 'review-support';
export type Phase =
  'scoping' | 'content-discovery' | 'design-development' | 'review-approval' | 'delivery-launch' | 'measurement';
export type LevelOfConcern = 'low' | 'medium' | 'high';
export type Side = 'internal' | 'partner';
export type Text = string;
export type Prose = string;
export type Id = string;
export type Ref = string;
export type Date = string;
export type Locale = string;
export type Number = number;
export type Count = number;
export type YesNo = boolean;
export type TextOrNumber = string | number;
export type SchemaVersion = number;
export type FileId = string;
export type FileTitle = string;
export type Owner = string;
export type Summary = string;
export type Language = string;
export type Tags = string[];
export type Links = {
  title: string;
  url: string;
}[];
export type Notes = string;
export type OpenQuestions = {
  id: string;
  question: string;
  'asked-of': string;
  'asked-on': string;
  due?: string;
  answer?: string;
  'answered-on'?: string;
}[];
export type Waivers = {
  rule: string;
  reason: string;
  decision?: string;
  until?: string;
}[];

export interface Brief {
  kind: 'brief';
  'schema-version': number;
  id: string;
  title: string;
  status: 'draft' | 'ready' | 'agreed' | 'in-production' | 'live' | 'closed' | 'on-hold' | 'cancelled';
  owner: string;
  summary?: string;
  sponsor?: string;
  'engagement-model': EngagementModel;
  governance?: string;
  rubric?: string;
  agreed?: Agreed;
  request?: {
    'received-on': string;
    'requested-by'?: string;
    category?:
      | 'compliance'
      | 'onboarding'
      | 'product-launch'
      | 'system-rollout'
      | 'sales'
      | 'leadership'
      | 'technical'
      | 'localization'
      | 'content-update'
      | 'other';
    priority?: string;
    size?: string;
    'triaged-on'?: string;
  };
  'why-external'?: {
    signals: (
      | 'capacity'
      | 'expertise'
      | 'geographic-coverage'
      | 'languages'
      | 'speed'
      | 'production-format'
      | 'platform'
      | 'measurement'
      | 'no-design-process'
      | 'cost'
    )[];
    note?: string;
  };
  'performance-problem'?: {
    statement?: string;
    current?: string;
    desired?: string;
    impact?: string;
    evidence?: string[];
    causes?: {
      cause:
        | 'knowledge'
        | 'skill'
        | 'expectations'
        | 'feedback'
        | 'tools'
        | 'process'
        | 'environment'
        | 'incentives'
        | 'capacity'
        | 'motivation';
      finding: string;
      evidence?: string[];
      response:
        'learning' | 'job-aid' | 'manager-action' | 'process-change' | 'tool-change' | 'incentive-change' | 'none';
      owner?: string;
    }[];
  };
  'business-goal'?: {
    statement: string;
    measure?: string;
  };
  audiences?: {
    id: string;
    role: string;
    headcount?: number;
    regions?: string[];
    locales?: string[];
    'knows-already'?: string;
    'work-context'?: string;
    devices?: ('desktop' | 'laptop' | 'tablet' | 'phone' | 'shared-kiosk' | 'none')[];
    'minutes-available'?: number;
    'access-needs'?: string;
    'what-matters-to-them'?: string;
  }[];
  objectives?: {
    id: string;
    behavior: string;
    conditions?: string;
    standard?: string;
    level?: 'remember' | 'understand' | 'apply' | 'analyze' | 'evaluate' | 'create';
    critical?: boolean;
    audiences?: string[];
    supports?: string[];
    'assess-by'?: AssessmentType[];
  }[];
  scope?: {
    in?: string[];
    out?: string[];
    assumptions?: string[];
    constraints?: string[];
  };
  'work-split'?: {
    internal?: Activity[];
    partner?: Activity[];
    shared?: Activity[];
  };
  deliverables?: {
    id: string;
    type: DeliverableType;
    title: string;
    purpose?: string;
    objectives?: string[];
    audiences?: string[];
    minutes?: number;
    quantity?: number;
    due?: string;
  }[];
  sources?: {
    id: string;
    title: string;
    type:
      | 'procedure'
      | 'policy'
      | 'regulation'
      | 'incident-data'
      | 'performance-data'
      | 'existing-course'
      | 'interview'
      | 'system-documentation'
      | 'product-documentation'
      | 'glossary'
      | 'style-guide'
      | 'research'
      | 'other';
    location?: string;
    owner?: string;
    status: 'available' | 'promised' | 'missing';
    due?: string;
    version?: string | number;
    language?: string;
    confidentiality?: 'public' | 'internal' | 'confidential' | 'personal-data';
  }[];
  smes?: {
    person: string;
    covers?: string[];
    'hours-needed'?: number;
    'hours-committed'?: number;
    from?: string;
    to?: string;
    'released-by'?: string;
    'released-on'?: string;
    backup?: string;
    methods?: (
      | 'interview'
      | 'job-shadowing'
      | 'workshop'
      | 'recorded-walkthrough'
      | 'written-questions'
      | 'document-review'
      | 'think-aloud'
      | 'critical-incident'
    )[];
    sessions?: {
      date: string;
      minutes: number;
      topic?: string;
      method?: string;
    }[];
  }[];
  team?: {
    [k: string]: string;
  };
  localization?: {
    'source-locale': string;
    method: TranslationMethod;
    'exchange-format'?: ExchangeFormat;
    glossary?: string;
    'text-in-images'?: 'avoid' | 'localize' | 'accept';
    'expansion-allowance'?: number;
    locales: {
      locale: string;
      adaptation: 'translate' | 'adapt' | 'recreate';
      'language-reviewer'?: string;
      'cultural-reviewer'?: string;
      'regulatory-reviewer'?: string;
      'launch-on'?: string;
    }[];
  };
  accessibility?: {
    standard: AccessibilityStandard;
    needs?: (
      | 'captions'
      | 'transcripts'
      | 'audio-description'
      | 'keyboard-only'
      | 'screen-reader'
      | 'color-contrast'
      | 'reduced-motion'
      | 'plain-language'
      | 'large-targets'
    )[];
    'tested-by'?: string;
    'test-methods'?: ('automated' | 'keyboard' | 'screen-reader' | 'people-with-disabilities')[];
  };
  delivery?: {
    platform: string;
    package?: Package;
    'completion-rule'?: CompletionRule;
    tracking?: Tracking[];
    'test-environment'?: string;
    'it-contact'?: string;
    'platform-contact'?: string;
    'launch-waves'?: {
      date: string;
      regions?: string[];
      locales?: string[];
    }[];
    'launch-communications'?: string;
    'learner-support'?: string;
    fallback?: string;
  };
  compliance?: {
    requirements: {
      id: string;
      name: string;
      jurisdiction?: string;
      source?: string;
      deadline?: string;
    }[];
    'final-approver': string;
    'evidence-to-keep'?: string;
    'refresh-every-months'?: number;
  };
  'ai-use'?: AiRules;
  measurement?: {
    owner: string;
    decision?: string;
    measures: {
      id: string;
      level: 'activity' | 'reaction' | 'learning' | 'behavior' | 'results' | 'return';
      metric: string;
      unit?: string;
      baseline?: {
        value: number;
        date: string;
      };
      target?: {
        value: number;
        by: string;
      };
      source?: string;
      owner?: string;
      'collect-on'?: string[];
      objectives?: string[];
      by?: ('region' | 'site' | 'job-role' | 'locale' | 'manager' | 'tenure' | 'cohort')[];
      'needs-tracking'?: Tracking[];
      results?: {
        date: string;
        value: number;
        segment?: string;
      }[];
    }[];
    reviews?: {
      date: string;
      'led-by'?: string;
      'done-on'?: string;
      findings?: string;
      actions?: string[];
    }[];
    privacy?: {
      'smallest-group'?: number;
      basis?: string;
      consulted?: string[];
    };
  };
  milestones?: {
    id: string;
    phase: Phase;
    title: string;
    due: string;
    owner?: string;
    after?: string[];
    'done-on'?: string;
  }[];
  risks?: {
    id: string;
    risk: string;
    likelihood?: LevelOfConcern;
    impact?: LevelOfConcern;
    response?: string;
    owner?: string;
  }[];
  links?: {
    title: string;
    url: string;
  }[];
  tags?: string[];
  language?: string;
  notes?: string;
  'open-questions'?: {
    id: string;
    question: string;
    'asked-of': string;
    'asked-on': string;
    due?: string;
    answer?: string;
    'answered-on'?: string;
  }[];
  waivers?: {
    rule: string;
    reason: string;
    decision?: string;
    until?: string;
  }[];
}
export interface Agreed {
  date: string;
  internal: string;
  partner: string;
}
export interface AiRules {
  stance: 'not-allowed' | 'allowed-with-review';
  'allowed-for'?: AiPurpose[];
  'not-for'?: AiPurpose[];
  'reviewed-by'?: string[];
  'confidential-sources'?: 'never' | 'approved-tools-only';
}
export interface Rubric {
  kind: 'rubric';
  'schema-version': number;
  id: string;
  title: string;
  status: 'draft' | 'agreed' | 'retired';
  owner: string;
  summary?: string;
  version: number;
  agreed?: Agreed;
  style: 'analytic' | 'single-point' | 'checklist';
  'applies-to'?: DeliverableType[];
  scale: {
    id: string;
    label: string;
    points: number;
    meaning?: string;
  }[];
  pass?: {
    percent: number;
    'no-criterion-below'?: string;
  };
  criteria: {
    id: string;
    title: string;
    question: string;
    category:
      | 'alignment'
      | 'accuracy'
      | 'practice'
      | 'assessment'
      | 'engagement'
      | 'media'
      | 'language-and-tone'
      | 'accessibility'
      | 'localization'
      | 'technical'
      | 'ai-review'
      | 'measurement'
      | 'context';
    weight?: number;
    'must-pass'?: boolean;
    'look-at'?: string;
    'judged-by'?: string[];
    stages?: string[];
    levels?: {
      [k: string]: string;
    };
  }[];
  links?: {
    title: string;
    url: string;
  }[];
  tags?: string[];
  language?: string;
  notes?: string;
  waivers?: {
    rule: string;
    reason: string;
    decision?: string;
    until?: string;
  }[];
}
export interface Governance {
  kind: 'governance';
  'schema-version': number;
  id: string;
  title: string;
  status: 'draft' | 'agreed' | 'closed';
  owner: string;
  summary?: string;
  organization: string;
  partner: string;
  agreed?: Agreed;
  engagement: {
    model: EngagementModel;
    purpose?: string;
    'starts-on': string;
    'ends-on'?: string;
    'review-model-on'?: string;
    'retained-internally'?: Activity[];
    'partner-does'?: Activity[];
    exit?: {
      'notice-days'?: number;
      'hand-over': string[];
      'overlap-days'?: number;
    };
  };
  roles: {
    id: string;
    title: string;
    side: Side;
    person?: string;
    deputy?: string;
    'per-brief'?: boolean;
  }[];
  responsibilities?: {
    id: string;
    activity: string;
    phase: Phase;
    accountable: string;
    responsible: string[];
    consulted?: string[];
    informed?: string[];
  }[];
  checkpoints?: {
    id: string;
    title: string;
    for?: DeliverableType[];
    'look-at': string[];
    'not-now'?: string[];
    reviewers: string[];
    'consolidated-by'?: string;
    'decided-by': string;
    rounds?: number;
    'turnaround-days'?: number;
    'if-late'?: 'escalate' | 'approve' | 'hold';
  }[];
  escalation?: {
    level: number;
    when: string;
    'after-days': number;
    internal: string;
    partner: string;
    'answer-within-days'?: number;
  }[];
  quality?: {
    rubrics: string[];
    standards?: {
      title: string;
      location: string;
    }[];
  };
  'change-control'?: {
    'counts-as-change': string[];
    'ask-through': string;
    'decided-by': string;
    'within-days': number;
  };
  'decision-log'?: string;
  meetings?: {
    id: string;
    title: string;
    every: 'week' | 'two-weeks' | 'month' | 'quarter' | 'half-year' | 'year';
    purpose:
      'working-session' | 'status' | 'review-consolidation' | 'business-review' | 'retrospective' | 'capacity-planning';
    attendees?: string[];
  }[];
  'service-levels'?: {
    id: string;
    what: string;
    target: string;
    'measured-by': string;
    'applies-to': 'partner' | 'internal' | 'both';
  }[];
  intake?: {
    channel: string;
    'ready-means': string[];
    'triaged-by': string;
    'triage-within-days': number;
    priorities: {
      id: string;
      meaning: string;
      'start-within-days'?: number;
    }[];
    sizes: {
      id: string;
      meaning: string;
      'effort-days'?: number;
    }[];
    'in-progress-limit': number;
  };
  staffing?: {
    'directed-by': string;
    people: string[];
    onboarding: string;
    'knowledge-transfer': string;
  };
  handover?: {
    'source-files': string;
    documentation?: string[];
  };
  'ai-policy'?: AiRules;
  'data-protection'?: {
    'learner-data': string;
    'stored-in'?: string;
  };
  calendar?: {
    'working-days'?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
    holidays?: string[];
  };
  links?: {
    title: string;
    url: string;
  }[];
  tags?: string[];
  language?: string;
  notes?: string;
  waivers?: {
    rule: string;
    reason: string;
    decision?: string;
    until?: string;
  }[];
}
export interface Deliverable {
  kind: 'deliverable';
  'schema-version': number;
  id: string;
  title: string;
  status: 'proposed' | 'designing' | 'building' | 'in-review' | 'approved' | 'live' | 'withdrawn';
  owner?: string;
  summary?: string;
  brief: string;
  fulfils?: string;
  type: DeliverableType;
  'prepared-by': string;
  audiences?: string[];
  objectives: string[];
  rationale?: string;
  minutes?: number;
  structure?: {
    id: string;
    title: string;
    purpose: 'orient' | 'teach' | 'practice' | 'assess' | 'support' | 'reflect';
    objectives?: string[];
    minutes?: number;
    description?: string;
  }[];
  assessments?: {
    id: string;
    type: AssessmentType;
    objectives: string[];
    items?: number;
    'pass-mark'?: number;
    attempts?: number;
    feedback?: string;
  }[];
  sources?: string[];
  'smes-consulted'?: {
    person: string;
    date: string;
    about?: string;
  }[];
  media?: (
    | 'text'
    | 'images'
    | 'illustration'
    | 'animation'
    | 'video'
    | 'audio-narration'
    | 'interaction'
    | 'drag-and-drop'
    | 'vr'
    | 'print'
  )[];
  accessibility?: {
    standard: AccessibilityStandard;
    captions?: 'done' | 'planned' | 'not-needed';
    transcripts?: 'done' | 'planned' | 'not-needed';
    keyboard?: 'done' | 'planned' | 'not-possible';
    'alt-text'?: 'done' | 'planned' | 'not-needed';
    'tested-on'?: string;
    exceptions?: {
      what: string;
      alternative: string;
      decision?: string;
    }[];
  };
  localization?: {
    text: 'editable' | 'some-in-images' | 'in-images';
    export?: ExchangeFormat;
    'expansion-tested'?: boolean;
    audio?: 'none' | 'subtitles' | 'voice-over';
    locales?: {
      locale: string;
      status: 'not-started' | 'in-translation' | 'in-review' | 'approved';
      'translated-by'?: TranslationMethod;
      'language-review'?: {
        by: string;
        date: string;
      };
      'cultural-review'?: {
        by: string;
        date: string;
        changes?: string;
      };
      'regulatory-review'?: {
        by: string;
        date: string;
      };
    }[];
  };
  technical?: {
    'authoring-tool'?: string;
    package?: Package;
    'completion-rule'?: CompletionRule;
    tracking?: Tracking[];
    tests?: {
      where: string;
      date: string;
      passed: boolean;
      note?: string;
    }[];
    'source-files'?: {
      location: string;
      'handed-over-on'?: string;
    };
  };
  'ai-assistance'?: {
    part: string;
    'used-for': AiPurpose;
    tool?: string;
    'sources-given'?: string[];
    'human-review'?: {
      by: string;
      date: string;
      checked: ('accuracy' | 'instructional-fit' | 'tone' | 'bias' | 'terminology' | 'context')[];
      outcome: 'accepted' | 'changed' | 'rejected';
    };
  }[];
  'self-check'?: {
    criterion: string;
    level: string;
    evidence?: string;
  }[];
  checkpoints?: {
    stage: string;
    due: string;
    'submitted-on'?: string;
  }[];
  changes?: {
    id: string;
    what: string;
    'asked-by': string;
    date: string;
    'adds-days'?: number;
    decision?: string;
  }[];
  links?: {
    title: string;
    url: string;
  }[];
  tags?: string[];
  language?: string;
  notes?: string;
  'open-questions'?: {
    id: string;
    question: string;
    'asked-of': string;
    'asked-on': string;
    due?: string;
    answer?: string;
    'answered-on'?: string;
  }[];
  waivers?: {
    rule: string;
    reason: string;
    decision?: string;
    until?: string;
  }[];
}
export interface Review {
  kind: 'review';
  'schema-version': number;
  id: string;
  title: string;
  status: 'open' | 'closed';
  owner?: string;
  summary?: string;
  deliverable: string;
  stage: string;
  round: number;
  rubric?: string;
  'opened-on': string;
  'due-on': string;
  'closed-on'?: string;
  reviewers: {
    person: string;
    role: string;
    'submitted-on'?: string;
  }[];
  scores?: {
    criterion: string;
    by: string;
    level: string;
    evidence?: string;
  }[];
  feedback?: {
    id: string;
    at?: string;
    by: string;
    type: 'must-fix' | 'should-fix' | 'question' | 'idea' | 'praise';
    about?: string;
    text: string;
    state: 'open' | 'done' | 'declined';
    decision?: string;
  }[];
  'consolidated-by'?: string;
  outcome?: 'approve' | 'approve-with-fixes' | 'revise' | 'stop';
  'decided-by'?: string;
  links?: {
    title: string;
    url: string;
  }[];
  tags?: string[];
  language?: string;
  notes?: string;
  waivers?: {
    rule: string;
    reason: string;
    decision?: string;
    until?: string;
  }[];
}
export interface Decision {
  kind: 'decision';
  'schema-version': number;
  id: string;
  title: string;
  status: 'proposed' | 'accepted' | 'rejected' | 'superseded';
  owner?: string;
  summary?: string;
  type:
    | 'scope-change'
    | 'design'
    | 'content'
    | 'localization'
    | 'governance'
    | 'model-change'
    | 'quality'
    | 'waiver'
    | 'schedule'
    | 'other';
  'decided-on'?: string;
  question: string;
  options?: {
    option: string;
    'why-not'?: string;
  }[];
  choice?: string;
  because?: string;
  'decided-by'?: string[];
  consulted?: string[];
  affects: string[];
  'adds-days'?: number;
  supersedes?: string;
  'revisit-on'?: string;
  links?: {
    title: string;
    url: string;
  }[];
  tags?: string[];
  language?: string;
  notes?: string;
  waivers?: {
    rule: string;
    reason: string;
    decision?: string;
    until?: string;
  }[];
}
export interface PeopleFile {
  kind: 'people';
  'schema-version': number;
  id: string;
  title: string;
  owner?: string;
  summary?: string;
  people: {
    id: string;
    name: string;
    side: Side;
    job?: string;
    handle?: string;
    email?: string;
    locales?: string[];
    skills?: (
      | 'instructional-design'
      | 'learning-experience-design'
      | 'subject-matter'
      | 'visual-design'
      | 'video'
      | 'simulation'
      | 'accessibility'
      | 'localization'
      | 'lms-administration'
      | 'analytics'
      | 'project-management'
      | 'compliance'
      | 'facilitation'
    )[];
    'learning-hours-per-week'?: number;
    manager?: string;
    'engaged-from'?: string;
    'engaged-until'?: string;
    away?: {
      from: string;
      to: string;
    }[];
  }[];
  links?: {
    title: string;
    url: string;
  }[];
  tags?: string[];
  language?: string;
  notes?: string;
  waivers?: {
    rule: string;
    reason: string;
    decision?: string;
    until?: string;
  }[];
}
export interface WorkspaceFile {
  kind: 'workspace';
  'schema-version': number;
  id: string;
  title: string;
  owner?: string;
  summary?: string;
  profile?: 'starter' | 'standard' | 'strict';
  'objective-profile'?: 'standard' | 'mager-strict';
  rules?: {
    [k: string]: 'skip' | 'info' | 'warning' | 'error';
  };
  thresholds?: {
    [k: string]: number;
  };
  vocabulary?: {
    'vague-verbs'?: string[];
    'allowed-verbs'?: string[];
    'topic-words'?: string[];
    'vague-words'?: string[];
    'allowed-phrases'?: string[];
    placeholders?: string[];
  };
  folders?: {
    ignore?: string[];
  };
  links?: {
    title: string;
    url: string;
  }[];
  tags?: string[];
  language?: string;
  notes?: string;
  waivers?: {
    rule: string;
    reason: string;
    decision?: string;
    until?: string;
  }[];
}
