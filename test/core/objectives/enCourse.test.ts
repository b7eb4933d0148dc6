/** Work and course told apart in English: the same verbs, said of a job and said of a lesson. Sentences of our own. */
import { describe, expect, test } from 'vitest';
import type { Framing } from '../../../server/src/core/objectives/framing';
import { readObjective } from '../../../server/src/core/objectives/read';

const SENTENCES: Readonly<Partial<Record<Framing, string>>> = {
  // Work that sounds like a course.
  outcome: `
    Complete the incident form before the end of the shift
    Complete the handover checklist
    Complete the permit to work
    Complete the customs declaration
    Review the patient's chart
    Review the safety data sheet before opening the drum
    Review contracts for missing clauses
    Review the draft minutes with the chair
    Review a colleague's code
    Read the gauge
    Read the meter and record the value
    Read a wiring diagram
    Read the customer's file before the call
    Read a bill of lading
    Submit a bid
    Submit the expense claim by the fifth working day
    Submit the timesheet
    Submit the drawing for approval
    Discuss treatment options with the patient
    Discuss the quote with the customer
    Train new hires on the press
    Train relatives to change the dressing
    Teach patients to inject insulin
    Teach the patient how to use the inhaler
    Teach customers to descale the machine
    Watch the pressure gauge while filling
    Watch for signs of shock
    Join two pipes with a compression fitting
    Join the panels with dowels
    Join timber with a mortise joint
    Meet the guest at the door
    Meet the deadline agreed with the client
    Meet with suppliers to agree delivery dates
    Set a timer for each batch of fries
    Set the timer on the autoclave
    Walk the site before work starts
    Walk the customer to the right aisle
    Walk the line and note leaks
    Recap the agreed next steps at the end of a call
    Debrief the crew after each flight
    Hand out menus to the guests
    Hand out protective goggles
    Divide the dough into equal portions
    Divide the bill among the guests
    Split the invoice by cost center
    Break the glass and pull the handle
    Write the temperature on the board
    Write an incident report
    Write a cover letter
    Write a patient note
    Write a discharge letter
    Share your screen with a caller
    Share the route with the driver
    Present the offer to the customer
    Present your proposal to the board
    Prepare a quote for a walk-in customer
    Prepare the operating room
    Prepare the demo account for a prospect
    Begin compressions within ten seconds
    Begin chest compressions
    Begin the pour at the far corner
    Start the pump
    Start an intravenous line
    Start the engine with the choke closed
    Finish the edge with a fine file
    Finish surfaces with oil
    Continue ventilation until help arrives
    Ask the caller for the policy number
    Ask the group leader for the list
    Invite guests to taste the wine
    Invite bids from three suppliers
    Invite the customer to sit down
    Give everyone in the building a clear warning
    Tell the room service team about allergies
    Tell everyone to leave the building
    Let the dough rest for an hour
    Let the team know about delays
    Encourage patients to walk after surgery
    Challenge visitors without a badge
    Thank the caller by name
    Open, check and seal each container
    Cut, fold and glue a box
    Drill to depth and tap a blind hole
    Turn to size and deburr the shaft
    Filter records by date
    Sort entries using a custom list
    Always wear goggles
    Never leave the forklift running
    Always lock out before opening the cover
    Never mix bleach with acid
    Always smile at the guest
    Always report spills
    Always check the harness
    Achieve a smooth finish on the plaster
    Achieve a clean weld
    Maintain a safe distance
    Reduce the heat when the milk starts to foam
    Reduce fractions
    Open the ticket from the dashboard
    Open the valve
    Open the case file
    Use a module from the library to send mail
    Install the update if you have not done so this month
    Learners will lift a pallet with the fork level
    Students will solve linear equations
    Students will identify three hazards in a kitchen
    Participants will write a press release
    The participants can set up a tripod
    The trainee completes the log sheet
    The nurse discusses the discharge plan with the family
    Explain what they learned from the audit to the manager
    Help guests with luggage
    Help users reset a password
    Help customers to find the right size
    Show the customer how to open the lid
    Show visitors to the meeting room
    Guide visitors to the exit
    Improve the lighting of a scene
    Improve the readability of a text
    Develop a mobile app
    Develop a care plan
    Develop a curriculum for apprentices
    Build a portfolio site
    Build a retaining wall
    Sustain a note for eight beats
    Enhance an image with curves
    State the purposes of a permit
    Name the terms of a lease
    Outline duties and responsibilities of the site manager
    Define terms used in a lease
    Review terms and conditions with the tenant
    Use terms from the glossary
    Post the notice at the entrance
    Post payments to the ledger
    Patrol the perimeter every two hours
    Claim expenses through the portal
    Query a table with two conditions
    Plan routes and rest stops
    Document requirements with the client
    Engage customers in conversation
    Engage the parking brake
    Engage in active listening during calls
    Collaborate with the pharmacist on dose changes
    Work with the engineer to solve faults
    Connect the sensor through a shielded cable
    Interact with guests in English
    Network two printers through a switch
    Planning: Set milestones for a release
    Cleaning: Wipe the slicer after each use
    Emergency: Call the control room
    Reception: Greet guests within a minute
    Review the loan application for missing papers
    Review the day's orders and set the prep list
    Review test cases with the team
    Review logs for failed logins
    Review the lesson plan with the head of department
    Read the label before mixing
    Read the drawing and mark the holes
    Read the brief and ask what is unclear
    Read blood pressure at the upper arm
    Study the plan before you cut
    Study the site plan and mark the drains
    Complete the weekly stock count
    Complete the form for a lost parcel
    Complete the circuit and switch it on
    Complete the tax return for a sole trader
    Finish the wall with two coats of paint
    Finish the seam with a zigzag stitch
    Begin the interview with an open question
    Start the mower on level ground
    Start the dialysis machine
    Continue the drip at the ordered rate
    Submit the permit application to the city
    Submit weekly figures to the controller
    Submit code for review
    Share your location with dispatch
    Share the lane with cyclists
    Present the bill without being asked
    Present three color schemes to the client
    Upload your invoice to the portal
    Revise the draft after the editor's comments
    Meet the legal limits for noise
    Meet clients at the airport
    Join the edges with a flat seam
    Join a conference call from the meeting room
    Watch the milk while it heats
    Watch the screen for changes in rhythm
    Watch the load during the lift
    Attach the module to the rail
    Install the module in the rack
    Access the unit through the rear door
    Take the class register
    Take a blood sample
    Take the patient's history
    Take part deliveries into stock
    Pass the ball to a running player
    Play a scale in two octaves
    Play the opening chord cleanly
    Write a lesson plan for thirty minutes
    Write unit tests for a parser
    Create a worksheet for third graders
    Design a workshop for line managers
    Design an exercise for the lower back
    Run a workshop with ten people
    Run a simulation of the pipe network
    Run a fire drill
    Lead a group discussion with clients
    Lead a debrief after a critical event
    Facilitate a retrospective
    Deliver a demo to a buyer
    Deliver a presentation in plain words
    Prepare slides for the board
    Log hours on the job sheet
    Practice safe lifting at the loading dock
    Discuss the side effects with the family
    Discuss price changes with key accounts
    Work through the checklist with the pilot
    Engage the clutch smoothly
    Connect the hose through the side port
    Interact with the till through the touch screen
    Participate in the safety walk and note two risks
    Teach a child to tie a knot
    Teach residents to use the walking frame
    Train a new colleague on the till
    Train the dog to wait
    Train volunteers on the phone script
    Ask the patient to breathe out
    Ask the driver to sign
    Ask open questions in a sales talk
    Invite the family to the care conference
    Tell guests when breakfast is served
    Give the passenger a boarding pass
    Give feedback to a colleague
    Remind patients of their next visit
    Help the passenger with a wheelchair
    Help residents to dress
    Encourage the client to set a goal
    Divide the plot into four beds
    Split the log along the grain
    Set the table for six
    Set the oven timer
    Walk the horse after the ride
    Hand out badges at the door
    Distribute the load evenly on both axles
    Recap the order before you hang up
    Show the buyer the roof and the cellar
    Introduce a new supplier to the buyers
    Improve the contrast of a photo
    Enhance the sound of a recording
    Strengthen a joint with a gusset
    Develop film in a darkroom
    Develop training for new cashiers
    Sustain the temperature at 65 degrees
    Gain access to a locked car
    Reduce the swelling with ice
    Cut the failure rate of a test suite by removing sleeps
    Always count the instruments before closing
    Never lift with a bent back
    Never leave a child alone in the bath
    Always thank the caller
    Sand, prime and paint a door
    Rinse, soak and peel the beans
    Drill through the plate and bolt the hinge
    Plan, record and cut a short film
    Group rows by region and sum the totals
    Sort parcels using the postal code
    Frame photos using the rule of thirds
    Note: Sign the sheet after each round
    Safety: Wear gloves when handling glass
    Mixing: Add water in small steps
    Step 1: Switch off the mains
    Learners will fit a tap
    Trainees will pour a level slab
    Students will compose a four-bar melody
    Quality: Reduce the burr with a file
    Game: Skin the hare
    Speakers: Mount both at ear height
    Portfolio: Rebalance the holdings each quarter
    Complete basic life support
    Complete the foundations of a garden shed
    Start the fundamentals of a melody
    Review your work against the checklist
    Review your own code for leaks
    Submit your work permit
    Share your project plan with the sponsor
    Review the playbook entry for the alert
    Read the handbook of the lathe to find the speed
    Review patient handbooks for plain language
    Acknowledge alarms within a minute
    Acknowledge the customer's anger
    Acknowledge the brief in writing
    Create a ticket if you do not have the rights
    Open an account for a new client
    Meet the team at the loading bay
    Meet your colleagues halfway in a dispute
    Join the kick-off on time
    Engage a crowd through call and response
    Connect learners and firms in a mentoring scheme
    Participate in tenders
    Collaborate in a shared file
    Network a house through powerline adapters
    Examine case files for fraud
    Work through a backlog
    Groups share a printer through one queue
    Review and practice law
    Keep a flight log
    Prepare a summary of what you found
    Present what the audit showed
    Show what each lever does
    Invite learners with hearing loss to the first row
    Give groups of visitors a tour
    Set a timer for the sterilizer
    Recap the call in the ticket
    Hand out cards at the counter
    Allow 10 minutes for the glue to dry
    Allow two minutes for cooling
    Give the patient 5 minutes to rest
    Go to slide mode and print
    Write the dose on the board
    Write the dose on the whiteboard
    Circulate among the guests
    Walk around the aircraft before departure
    Walk the room with the event manager
    Teach clients to save
    Teach parents how to bathe a newborn
    Train staff on the new till
    Train new operators to run the lathe
    Train residents to use the alarm
    Train your replacement
    Achieve a score of at least 40 on the range
    Achieve an even crumb in the loaf
    Hold a performance of five minutes
    Reduce emissions of a stove by tuning it
    Develop a presence on social media
    Build an effective team
    Improve the intelligence of a chatbot
    Gain effectiveness data from trials
    Enhance the presence of a voice in the mix
    Never enter a confined space alone
    Never shout at a customer
    Always be polite on the phone
    Patrol the fence and note gaps
    Claim a refund of duty
    Refund a returned item
    Process refunds
    Process a return
    Process orders and returns
    Support customers in two languages
    Contract a supplier
    Plan duties for a four-week roster
    Draft terms for a lease
    Draft duties and rights in a charter
    Set terms with the supplier
    Set duties and breaks
    Use terms of the trade correctly
    Check terms and conditions
    Review duties of the roster
    Explain how claims are discussed
    Monitor how results are presented
    Report issues that are discussed with clients
    Record which topics are covered in the module
    Tour a new hire through the plant
    Interview a witness
    Visit a client at home
    Take turns at a four-way stop
    Sit patients upright
    Rotate the tires
    Collect payment at the door
    Monitor groups of migrating birds
    Start with the lowest shelf
    View a listing with a buyer
    Finish the report for week 12
    Prepare course materials for new drivers
    Discuss the roster with your supervisor
    Review incidents with your supervisor
    Watch an infusion pump for air bubbles
    Support the team at the till
    Monitor the groups of sensors`,
  // Course activities.
  activity: `
    Role play: Handle a refund request
    Group exercise: Sort the labels by hazard
    Site visit: See how the plant sorts waste
    Lab 2: Configure a static route
    Homework: Photograph three hazards at home
    Reflection: What would you do differently
    15–20 min: Discussion: what went wrong
    Monday: Meet your team
    10 min: Icebreaker
    Read: Five rules of plain writing
    Watch: How a kiln works
    Guest speaker: Learn from a head chef
    Small group discussion: share a case
    Quiz (10 questions)
    Read the employee handbook
    Skim the playbook
    Review the onboarding playbook
    Read chapters 3 and 4
    Watch the welcome video
    Complete the online modules
    Complete the reading for week 2
    Complete the barista foundations
    Finish the worksheet from module 3
    Review your project
    Submit your final essay
    Submit the worksheet
    Prepare a short talk on what you learned
    Write a reflection note
    Write a journal entry
    Create a free account if you don't have one
    Install the editor if you do not have it
    Join the weekly huddle
    Meet with your manager
    Collaborate with classmates through group discussions
    Engage in simulated calls
    Participate in role-plays
    Students will role-play as buyers and sellers
    Learners watch a film about bees
    Participants work through case studies
    The students examine case studies from the retail trade
    Pairs practice the handshake
    Groups discuss the case
    In pairs, practice the greeting
    Small groups present their posters
    Teams of three compare results
    Watch and practice the wrist position
    Attend a webinar on tax law
    Listen to the podcast
    Discuss in pairs
    Simulation: Land with one engine
    Roleplay: Calm an angry guest
    Case study: A late delivery
    Field trip: Visit the dairy
    Quiz: ten questions on hygiene
    Exercise 3: Write a letter
    Group project: Plan a pop-up shop
    Tuesday: Meet your buddy
    Friday afternoon: Quiz
    5 min: Warm-up
    30–45 min: Role play: the missed train
    Watch: Three ways to fold a shirt
    Guest speakers: Hear from two farmers
    Read the welcome pack
    Read the course guide
    Review the slides
    Skim chapter two
    Study the glossary for the quiz
    Complete the quiz at the end of the unit
    Complete the pre-work
    Finish the readings for Thursday
    Start the course
    Begin the module on soil
    Complete all assignments
    Submit your homework by Friday
    Hand in your portfolio
    Share your reflections with the class
    Present your project to the class
    Post your answers in the forum
    Bring a laptop if you don't have one at your desk
    Write a short reflection
    Keep a learning journal
    Participate in group discussions
    Engage in hands-on exercises
    Learn through case studies
    Network with peers during guided discussions
    Students watch a demonstration of grafting
    The learners discuss the case in groups
    Participants will take part in a simulation
    Pairs share their results
    Small groups brainstorm names
    Groups of four compare their budgets
    Teams of three build a tower
    Observe and practice the brush stroke
    Attend the orientation session
    Join the opening webinar
    Shadow a senior nurse
    Take the final exam
    Enroll in the online course
    View the safety film and answer the questions
    Try the simulator for ten minutes
    Bring one example from your own kitchen to class
    Interview a classmate about a hobby
    Work in groups of three on the floor plan
    Students take turns reading aloud
    Participants rotate through four stations
    Practical session: trimming hooves
    Demonstration: changing a blade
    Peer feedback: swap letters with a partner
    Review all course materials
    Read the assigned articles
    Complete the self-assessment
    Hands-on: wire a socket
    Day 2: Site visit
    Watch an experienced welder
    Finish the readings for module 4`,
  // What the teacher or the course does.
  instructor: `
    A half-day course to refresh first aid skills
    A three-day workshop that covers frame repair
    This class goes over basic stitches
    The course leverages real cases
    The workshop combines talks and practice
    The goal of the telephone manners training is to help staff sound friendly
    The objective of this session is to teach drivers safe loading
    It equips participants for the exam
    The main aim is to introduce learners to bookkeeping
    Ask the group what they noticed
    Invite participants to share a story
    Divide the class into three groups
    Split participants into pairs
    Set a timer for five minutes
    Walk around the room
    Recap the key points
    Hand out the worksheets
    Show slide 12
    Have participants write down one question
    Allow 10 minutes for questions
    Write the answers on the whiteboard
    Tell participants where the exits are
    Teach employees how to spot fake invoices
    Train users to restore a backup
    Provide an overview of payroll
    Introduce students to soldering
    A two-hour session to explain the new tariff
    A short module that introduces invoicing
    An evening class designed to refresh French
    This workshop takes you through the tax year
    This program promotes safe riding
    Our training helps carers lift safely
    The course explores ideas of justice
    The purpose of this class is to teach swimmers the crawl
    The goal of the safety induction is to help workers avoid falls
    The overall aim is to introduce participants to drones
    It combines theory and practice
    Ask participants to name a risk
    Ask pairs to share
    Invite volunteers to share
    Have learners write three questions
    Have each group present
    Split the class into teams
    Divide participants into pairs
    Walk around the classroom
    Recap the session
    Go to slide 4
    Set the timer for ten minutes
    Give learners five minutes to read
    Allow 5 minutes for questions
    Explain to students how to save
    Remind participants to mute
    Train employees to spot phishing
    Teach staff how to report a fault
    Present an overview of the law
    Introduce the topic of energy
    Circulate among the groups
    This session walks you through payroll
    A one-day class that prepares you for the forklift test
    Our coaches guide you step by step
    The trainer demonstrates a safe lift
    Each module ends with a quiz
    Participants are guided through a claim
    Monitor the groups and give hints
    Explain the rules of the game to the class
    To give trainees a basic grasp of hydraulics
    Our trainers explain each step`,
  // Growth that nobody could check.
  unmeasurable: `
    Develop leadership presence
    Improve emotional intelligence
    Build cultural awareness
    Strengthen a growth mindset
    Sustain awareness of fire risks
    Enhance personal effectiveness
    Build confidence in speaking
    Improve effectiveness at closing
    Develop a customer mindset
    Develop executive presence
    Build cultural intelligence
    Improve personal effectiveness
    Enhance critical thinking skills
    Strengthen leadership skills
    Sustain motivation and awareness of risks
    Grow confidence at the piano
    Improve listening skills
    Deepen understanding of tides`,
  // Results with their label.
  business: `
    Customer Satisfaction: >90%
    Complaints: <3 per month
    Tickets: < 5 per user
    Achieve a conversion rate of 12%
    Reduce rework from 8% to 3%
    Reduce onboarding time from 10 weeks to 4 weeks
    Onboarding: Reduce ramp time from 6 weeks to 3 weeks
    Adoption: 95% of staff
    Staff turnover: <5%
    Churn: below 3%
    First-call resolution: 85%
    Achieve a retention rate of 90%
    Reach a satisfaction score of 4.5
    Reduce scrap from 9% to 4%
    Quality: Reduce rework from 9% to 4% by June
    Cut downtime by 20%
    Hiring: Reduce time to fill from 60 days to 30 days`,
  // Headings that start like a verb.
  topic: `
    Patrol types and routes
    Guard duties and responsibilities
    Claims process
    Refund process (online and in store)
    Post duties
    Support roles and responsibilities
    Test types and purposes
    Audit principles
    Contract terms
    Access rights
    Loan terms and conditions
    Design principles and basics
    Image segmentation using R
    Market analysis using spreadsheets
    Change types
    Types and purposes of anchors
    Claim terms
    Patrol duties
    Refund terms and conditions
    Support duties
    Loan types
    Test kinds
    Access terms
    Process basics
    Transfer process
    Return process (within 30 days)
    Purchase terms
    Control types
    Work duties and rights
    Speech recognition using Python
    Project work
    Labor market and wages
    Safety terms`,
  // What somebody needs.
  other: `
    Participants need a notebook
    Learners should bring their own laptop
    Mandatory by law
    Participants will need a helmet
    Attendees should bring an apron
    Students need access to a kitchen
    Participants need clean shoes`,
};

describe.each(Object.entries(SENTENCES))('%s', (framing, sentences) => {
  test.each(sentences.trim().split('\n').map((line) => line.trim()))('%s', (text) => {
    expect(readObjective(text, { language: 'en' }).framing).toBe(framing);
  });
});

test('who leads others trains them, too', () => {
  const framing = (audience: string): Framing => readObjective('Train users to restore a backup', { language: 'en', audiences: [audience] }).framing;
  expect(['Developers', 'Team leads', 'Software trainers'].map(framing)).toEqual(['instructor', 'outcome', 'outcome']);
});

test('a label of an event is what is pointed at', () => {
  const { evidence, reason } = readObjective('Group exercise: Sort the labels by hazard', { language: 'en' });
  expect({ evidence, reason }).toMatchObject({ reason: 'course-activity', evidence: { start: 0, end: 14 } });
});
