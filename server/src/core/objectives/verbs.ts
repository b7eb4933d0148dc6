/**
 * Verbs whose doing can be seen, heard or read, in their base form and both spellings where they differ.
 *
 * Gathered from published verb lists for the cognitive, affective and psychomotor domains (Anderson & Krathwohl 2001,
 * Simpson 1972, Stanny 2016) and from the verbs of trades, care, sales, IT operations and compliance.
 */
export const OBSERVABLE_VERBS: ReadonlySet<string> = new Set(
  `
  accept access accommodate accomplish account accredit accrue achieve acknowledge acquire act activate adapt add
  address adhere adjudicate adjust administer adopt advance advise advocate aggregate agree aid aim align allocate
  allow allowlist alter amend amortize analyse analyze animate annotate announce anonymize answer anticipate apologize
  appeal apply appoint appraise approach approve arbitrate archive argue arrange articulate ask assemble assert assess
  assign assist associate attach attain attend attest attribute audit auscultate authenticate author authorise
  authorize automate avoid award back balance bandage barricade begin benchmark bend bill bind bisect bleed block blow
  bolt book boot bounce brace brainstorm braise break brief bring browse buckle budget build bundle button buy bypass cache
  calculate calibrate call campaign cancel canvass caption capture care carry carve cast catch categorize caulk center
  centrifuge certify chair challenge change characterize chart check cherry-pick choose chop circulate cite claim
  clarify classify clean clear climb clone close cluster coach code codify collaborate collate collect color combine
  comfort comment commission commit communicate compare compile complete complex comply compose composite compress
  compute concatenate conclude conduct confer configure confirm conjugate connect conserve console consolidate
  construct consult contact contain containerize contextualize contract contrast contribute control convert convey
  convince cook coordinate copy correct correlate counsel count countersign couple cover cradle create credit crimp
  criticize critique cross cross-sell culture customize cut date de-escalate deactivate deal debate debone debrief
  debug deburr decide declare decline decode decommission deconstruct decrease decrypt deduce defend defer define
  deglaze delegate delete deliver demonstrate denormalize depict deploy derive descale describe deserialize design
  destroy detail detect determine develop devise diagnose diagram dial differentiate digitize dilute direct disable
  disassemble discard discern discharge disclose disconnect discount discover discriminate discuss disinfect dismantle
  dispatch dispense display dispose dissect distinguish distribute divide document doff don donate dose dowel download
  draft drain draw dredge dress drill drive drop dry dry-clean duplicate earn edit educate eject elaborate elicit
  eliminate email embed empathize emphasize employ empty enable enact encode encourage encrypt end enforce engage enhance
  enlist enroll ensure enter enumerate equip eradicate escalate escort establish estimate evacuate evaluate examine
  exchange execute exercise exhibit exit expand experiment explain explicate explore export expose express extend
  extinguish extract extrapolate facilitate factor fasten feed fetch file fill fillet filter finalize find finish fit
  fix flag flare flip flush focus fold follow forecast fork form format formulate forward frame free freeze fuel
  fulfill function fundraise garnish gather generalize generate give glaze glue grade grant graph grease greet grind
  groom group grout guide hand handle hang harness hash head help highlight hire hoist hold host hypothesize ideate
  identify illustrate image immobilize impact implement import improve improvise impute include incorporate increase
  incubate index indicate infer influence inform infuse initiate inject innovate inoculate input inquire insert
  inspect inspire install instruct insulate integrate interact interconnect interface interpolate interpret interrupt
  interview introduce intubate invent inventory investigate invite invoice invoke involve isolate issue itemize
  iterate jack join judge justify keep kern key kneel label lathe lather launch lay lead leave lemmatize leverage let lift
  limit line link lint list listen litigate load lobby locate lock look log lower lubricate maintain make manage manipulate
  map mark market match mature maximize measure mediate meet mentor merge migrate mind-map minify minimize minute
  mitigate mix mock model moderate modify monitor mop motivate mount move multiply nail name narrate navigate
  negotiate network nominate normalize notarise notarize note notify number obey object observe obtain offboard offer
  onboard open operate optimize orchestrate order organize orient outline output outsource overcome override oversee
  own pack package paginate paint pair palletize palpate parallel paraphrase park parse participate partition pass
  paste patch patrol pattern perfect pause perform permit persuade phone photograph pick pilot pin pipe pipette pitch pivot
  place plan plane plaster plead plot plug plumb point polish populate position post pour power practice practise pray
  predict prepare prescribe present preserve press prevent price prime print prioritize probe process procure produce
  profile program progress project promote prompt pronounce proofread propose prospect protect protest prototype prove
  provide provision prune pseudonymize publish pull pump punctuate purchase purpose pursue push put qualify quantify
  quarantine query question quote raise rank rate ratify reach react read reassemble reassign reassure rebase reboot
  rebuild recall receive recite recognize recommend reconcile reconnect reconstruct record recover recruit recuse
  redact redesign redirect reduce refactor refer reference refill refine reflect refund refuse refute register regress
  rehearse reimburse reinforce reject relate relay release relocate remediate remind remove rename render renew
  reorder repair repeal repeat rephrase replace replica replicate reply report represent reproduce request require
  reroute rescue research reserve reset resolve respond restart restate restock restore restrain restrict restructure
  result retrieve return reuse reverse review revise reword rewrite rig rinse risk rivet roll roll-back rotate round
  route run safeguard sample sand sanitize save saw scale scan schedule scope score screen script scrub seal search
  secure seed segment select sell send separate sequence serialise serialize serve service set settle sew shape shard
  share sharpen shave shift ship shortlist show shred shut sign signal simplify simulate sing situate sketch skim
  slice solder solicit solve sort sound source speak specify spell splice split spot spray squash stack stage stain
  stamp start stash state stay step sterilize stitch stop store storyboard stow strap stream structure study style
  subdivide subject submit subscribe substitute subtitle subtract suggest summarize supervise supply support survey
  suspend suture swab sweep switch sync synthesize systematize tabulate tag tailor take talk target task taxi teach
  tell test testify thank theorize thread throttle tie tighten tile till time tip title titrate tokenize torque touch
  tour tow trace track trade train transcribe transfer transform transfuse translate transmit transpile transport
  treat triage triangulate trigger trim troubleshoot try tune turn type typeset undertake underwrite undo unload
  unlock unmount unpack unplug unsubscribe update upgrade upload upsell use utilize vaccinate vacuum validate varnish
  vary ventilate verify version view visit visualize voice volunteer vote wait walk warn wash watch wear weigh welcome
  weld whisk whistle-blow whitelist wipe wire wireframe withdraw work wrap write
`
    .trim()
    .split(/\s+/),
);
