/** German statements of our own with how each is framed and why: `reason: sentence`, under its framing. */
export const SENTENCES = `
# outcome
observable-verb: Die Energiequellen isolieren und verriegeln
observable-verb: Vor der Reparatur die Anlage spannungsfrei schalten
observable-verb: Drehmomente mit dem Schlüssel auf 40 Nm einstellen
observable-verb: Eine Steckdose nach Schema verdrahten
observable-verb: Den Blutdruck am Oberarm messen und im Kurvenblatt dokumentieren
observable-verb: Bettlägerige Patientinnen alle zwei Stunden umlagern
observable-verb: Bei einem Kreislaufstillstand innerhalb von 30 Sekunden mit der Herzdruckmassage beginnen
observable-verb: Medikamente nach der 6-R-Regel richten und verabreichen
observable-verb: Reklamationen am Telefon entgegennehmen und eine Lösung vorschlagen
observable-verb: Im Verkaufsgespräch Einwände mit einer Gegenfrage beantworten
observable-verb: Verdächtige Zahlungen der Compliance-Stelle melden
observable-verb: Geschenke über 50 Franken im Register eintragen
observable-verb: Personenbezogene Daten vor dem Versand pseudonymisieren
observable-verb: Einen Pull Request erstellen und zwei Kolleginnen zuweisen
observable-verb: Ein Backup einspielen und die Wiederherstellung prüfen
observable-verb: Kritikgespräche ohne Vorwürfe führen
observable-verb: Aufgaben an Teammitglieder delegieren und Fristen vereinbaren
observable-verb: Eine Unterrichtsstunde anhand von Lernzielen planen
observable-verb: Prüfungsaufgaben mit einem Raster bewerten
observable-verb: Den Stapler vor Schichtbeginn nach Checkliste kontrollieren
observable-verb: Paletten gegen Kippen sichern
observable-verb: Eine Rechnung kontieren, buchen und ablegen
observable-verb: Teig kneten, ruhen lassen und formen
observable-verb: Allergene auf der Speisekarte kennzeichnen
observable-verb: Flächen vor dem Lackieren schleifen und grundieren
observable-verb: Änderungen nachvollziehen und rückgängig machen
observable-verb: Die Maschine in Betrieb nehmen
observable-verb: Konflikte im Team ansprechen
observable-verb: Erklären, warum ein Rauchmelder regelmässig geprüft wird
observable-verb: Beschreiben, wie ein Ticket eskaliert wird
observable-verb: Den Unterschied zwischen Umsatz und Gewinn erläutern
observable-verb: Begründen, weshalb eine Bestellung zurückgewiesen wird
observable-verb: Nennen: drei Fluchtwege des Gebäudes
observable-verb: Wie Phishing-Mails aufgebaut sind, an einem Beispiel erklären
observable-verb: Die Regeln, die im Lager gelten, anwenden
observable-verb: Um Unfälle zu vermeiden, die Zufahrt absperren
observable-verb: Am Ende des Kurses können die Teilnehmenden Brandklassen unterscheiden.
observable-verb: Nach Abschluss des Moduls sind die Lernenden in der Lage, einen Verband anzulegen.
observable-verb: Die Lernenden sind fähig, Fehler im Protokoll zu erkennen.
observable-verb: Die Auszubildenden können eine Sicherung auswechseln.
observable-verb: Sie können Anfragen priorisieren.
observable-verb: Nach dem Training können Sie: Angebote kalkulieren
observable-verb: können Sie die passenden Formulare auswählen.
observable-verb: Du kannst ein Formular ausfüllen.
observable-verb: Ich kann eine Bewerbung schreiben.
observable-verb: Ich kann mich und meine Familie vorstellen.
observable-verb: Die Teilnehmerinnen und Teilnehmer werden Risiken einschätzen können.
observable-verb: Die Mitarbeiter:innen können Sturzrisiken beurteilen.
observable-verb: Mitarbeiter*innen erkennen Anzeichen einer Sepsis und informieren den Arzt.
observable-verb: Kund/-innen telefonisch beraten
observable-verb: Der Techniker isoliert jede Energiequelle und hängt sein Schloss ein.
observable-verb: Die Pflegefachfrau misst den Puls und trägt ihn ein.
observable-verb: Die Lernenden erklären den Ablauf einer Retoure.
observable-verb: Der Schichtleiter schaltet die Pumpe ab und sperrt den Zugang.
observable-verb: Isoliert die Leitung und prüft sie auf Spannung.
observable-verb: Kann Störungen am Förderband beheben
observable-verb: Erläutern Sie die Funktion eines FI-Schalters.
observable-verb: Nenne drei Merkmale einer Phishing-Mail.
observable-verb: Beschreibe, wie ein Kompressor gewartet wird.
observable-verb: Ein Datensatz kann angelegt und gelöscht werden.
observable-verb: Vorfälle werden innerhalb von 24 Stunden gemeldet.
observable-verb: Ziel ist es, die Übergabe nach SBAR durchzuführen.
observable-verb: Ziel des Kurses ist, dass die Teilnehmenden ein Budget aufstellen können.
observable-verb: Fähigkeit, Konflikte zu lösen
observable-verb: Lernziel: Einen Feuerlöscher bedienen
observable-verb: Schweissnaehte pruefen und maengel protokollieren
observable-verb: die maschine abschalten und sichern
observable-verb: Massnahmen zur Förderung des Sicherheitsbewusstseins entwickeln
observable-verb: Wissen im Team dokumentieren und weitergeben
observable-verb: Regelverstösse erkennen und ansprechen
observable-verb: Sich vor dem Eingriff die Hände desinfizieren
observable-verb: Zwischen echten und gefälschten Ausweisen unterscheiden
observable-verb: Rechte und Pflichten der Mieterschaft benennen
observable-verb: Auf Beschwerden ruhig und sachlich reagieren
observable-verb: Die wichtigsten Kennzahlen berechnen (z. B. Deckungsbeitrag)
observable-verb: Kosten und Nutzen einer Investition abwägen
observable-verb: Sie wissen, wie Anträge geprüft werden, und können diese bearbeiten.
observable-verb: Die Grundsätze kennen und anwenden
observable-verb: Planen, durchführen und auswerten von eigenen Projekten können
observable-verb: Eine Fehlermeldung lesen, eingrenzen und im Ticket festhalten
observable-verb: Wenn der Alarm ertönt, das Gebäude über den Treppenraum verlassen
observable-verb: Mit Hilfe der Checkliste den Reinraum betreten
observable-verb: Neue Kolleginnen und Kollegen einarbeiten
observable-verb: Daten aus dem System exportieren und in Excel auswerten
observable-verb: Befähigt sein, Lasten anzuschlagen
observable-verb: Führt Inventuren durch
observable-verb: Berät Mieter am Telefon
observable-verb: Lehrkräfte planen differenzierten Unterricht.
observable-verb: Ein Sprachmodell trainieren
observable-verb: Die Bewohnerin beim Essen unterstützen
observable-verb: Sie besitzen die Fähigkeit, ein Team zu leiten.
verb-by-form: Der Monteur verquillt die Dichtung.
verb-by-form: Den Schlauch am Hydranten festknebeln
verb-by-form: Ein Formular im Portal hochswipen
verb-by-form: Die Rohre mit dem Gerät verquellen
verb-in-context: Gefahren Erkennen
verb-in-context: Excel Tabellen Formatieren
verb-in-context: Beschreiben anschaulich den Prozess
observable-verb: Löst Störungen an der Abfüllanlage
observable-verb: Führt Probeläufe durch
observable-verb: Docker installieren
observable-verb: Stell den Drucker ein
observable-verb: Hängt das Werkstück ein und richtet es aus
observable-verb: DIE PRESSE VOR DER REINIGUNG ABSCHALTEN
observable-verb: LEITERN KONTROLLIEREN
observable-verb: Die Sauce auf die Hälfte reduzieren
observable-verb: Den Druck im Kessel um 10 % senken
observable-verb: Eine Diskussion moderieren
observable-verb: Ein Kapitel der Betriebsanleitung schreiben
observable-verb: Einen Bewohner zum Arzt begleiten
observable-verb: Führt einen Alkoholtest nach Vorschrift durch
verb-in-context: Installiere Docker
verb-in-context: Kalibriere Waagen
verb-in-context: Beantworte Kundenfragen per Chat

# unmeasurable
inner-state: Die Bedeutung der Händehygiene verstehen
inner-state: Die wichtigsten Gesetze kennen
inner-state: Wissen, wie man eine Anlage abschaltet
inner-state: Verstehen, warum Passwörter wichtig sind
inner-state: Die Teilnehmenden wissen, welche Daten geschützt sind.
inner-state: Die Mitarbeitenden kennen die Notausgänge.
inner-state: Der Lernende versteht die Grundsätze der Buchhaltung.
inner-state: Sie lernen, Konflikte zu lösen.
inner-state: In diesem Kurs lernen Sie die Arbeitsweise von Git.
inner-state: Am Ende des Kurses kennen Sie die fünf Sicherheitsregeln.
inner-state: Sich der Risiken bewusst sein
inner-state: Die Lernenden sind sich ihrer Verantwortung bewusst.
inner-state: Mit dem System vertraut sein
inner-state: Sich mit den Richtlinien vertraut machen
inner-state: Die Teilnehmenden sind für Datenschutz sensibilisiert.
inner-state: Verschiedene Feedbackmethoden kennenlernen
inner-state: Die eigenen Stärken kennen lernen
inner-state: Über gute Kenntnisse in Excel verfügen
inner-state: Nach der Schulung haben Sie einen Überblick über die Produkte.
inner-state: Du weisst, wie ein Vertrag zustande kommt.
inner-state: Verstehen der Grundlagen des Arbeitsrechts
inner-state: Lernen, wie man Gespräche führt
inner-state: Erfahren, welche Pflichten Vorgesetzte haben
inner-state: Die Lernenden haben gelernt, was ein Vertrag ist.
inner-state: Ziel ist, dass die Mitarbeitenden die neue Strategie verstehen.
inner-state: Können die Zusammenhänge nachvollziehen
inner-state: Weiss, wer bei einem Unfall zu informieren ist
inner-state: Sie erfahren, wie Sie Angebote schreiben.
inner-state: Die Fluchtwege sind bekannt.
inner-state: Die Lernenden machen sich mit der Fachsprache vertraut.
knowledge-nominal: Kenntnisse über die gesetzlichen Vorgaben
knowledge-nominal: Grundlegendes Verständnis der Datenbankmodelle
knowledge-nominal: Wissen um die Folgen von Mobbing
knowledge-nominal: Bewusstsein für Sicherheitsrisiken
knowledge-nominal: Fundierte Fachkenntnisse im Steuerrecht
knowledge-nominal: Sozialkompetenz im Umgang mit Kunden
demonstrate-understanding: Verständnis für die Abläufe zeigen
demonstrate-understanding: Ihre Kenntnisse im Arbeitsrecht nachweisen
demonstrate-understanding: Die Lernenden zeigen ein Verständnis der Prozesse.
vague-growth: Ein Verständnis für Kundenbedürfnisse entwickeln
vague-growth: Einen Überblick über die Produktpalette gewinnen
vague-growth: Einblicke in die Arbeit des Betriebsrats erhalten
vague-growth: Die eigene Kommunikationsfähigkeit verbessern
vague-growth: Kompetenzen im Projektmanagement ausbauen
vague-growth: Die Teilnehmenden erwerben Grundkenntnisse der Statistik.
vague-growth: Mehr Selbstvertrauen gewinnen
inner-state: DIE REGELN DER PFLEGE VERSTEHEN
inner-state: Die Wichtigkeit der Händehygiene erkennen
inner-state: Die Relevanz von Backups erkennen und verstehen
vague-growth: Sicherheit im Umgang mit der Waffe gewinnen

# topic
noun-phrase: Arbeitssicherheit im Lager
noun-phrase: Die neue Datenschutzverordnung
noun-phrase: Kommunikation und Konfliktlösung
noun-phrase: Isolierung von Energiequellen
noun-phrase: Erste Hilfe am Arbeitsplatz
noun-phrase: Lösungsorientierte Gesprächsführung
noun-phrase: Lagerung gefährlicher Stoffe
topic-word: Einführung in die Buchhaltung
topic-word: Grundlagen der Elektrotechnik
topic-word: Umgang mit schwierigen Kunden
topic-word: Sicherer Umgang mit Leitern
topic-word: Überblick über die Produktlinien
topic-word: Modul 3: Datenschutz im Alltag
topic-word: Thema: Brandschutz
topic-word: Projektmanagement-Grundlagen
question: Was ist ein Lastenheft?
question: Warum brauchen wir Backups?
question: Wie funktioniert ein Wärmepumpe
question: Welche Rolle spielt die Führungskraft?
wh-phrase: Warum Feedback wichtig ist
wh-phrase: Welche Löschmittel es gibt
wh-phrase: Was gute Führung ausmacht
how-to: Wie man eine Anlage abschaltet
how-to: Wie Sie Störungen beheben
how-to: So schreiben Sie gute Angebote
topic-word: Feedback geben: Grundregeln
gerund-heading: Erkennen von Gefahren
gerund-heading: Erstellen eines Wartungsplans
gerund-heading: Bedienen der Anlage
gerund-heading: Sicheres Arbeiten in der Höhe
gerund-heading: Planen und Durchführen von Besprechungen
gerund-heading: Messen, Prüfen und Dokumentieren von Spannungen
gerund-heading: Richtiges Heben und Tragen
noun-phrase: HYGIENE IN DER WERKSTATT
noun-phrase: Sichere Passwörter
noun-phrase: Test von Software
noun-phrase: Keine Angst vor Excel
noun-phrase: Kommunikation in Gruppen
noun-phrase: Suche im Intranet
gerund-heading: Melken: Technik und Hygiene

# activity
course-activity: Am Workshop teilnehmen
course-activity: Das Modul abschliessen
course-activity: Das Einführungsvideo ansehen
course-activity: Kapitel 3 lesen
course-activity: Die Teilnehmenden nehmen an der Diskussion teil.
course-activity: Alle Lektionen absolvieren und das Quiz bestehen
course-activity: Sich mit anderen über Erfahrungen austauschen
practice: Gesprächsführung im Rollenspiel üben
practice: Die Teilnehmenden üben das Anlegen eines Verbands.
practice: In diesem Modul üben Sie die Gesprächsführung.
practice: Übung zur Gesprächsführung
done-in-course: In diesem Workshop erstellen Sie einen Projektplan.
done-in-course: Sie haben ein eigenes Konzept erstellt.
done-in-course: Erstellte einen Projektplan
course-activity: Gruppenarbeit zu Konfliktlösungen
course-activity: Rollenspiel: Beschwerde am Telefon
course-activity: Arbeitsblatt ausfüllen
course-activity: Reflexion der eigenen Arbeitsweise
course-activity: Brainstorming zu Verbesserungen
course-activity: Eine Kollegin auf der Station begleiten
course-activity: Video ansehen
course-activity: Das Video ansehen und die Fragen beantworten
course-activity: Die Folgen besprechen und das Quiz lösen
course-activity: In Kleingruppen ein Plakat gestalten
course-activity: Die Teilnehmenden diskutieren im Plenum über ihre Erfahrungen.
course-activity: Exkursion zum Wasserwerk
course-activity: Hausaufgaben erledigen

# instructor
course-as-actor: Dieser Kurs behandelt die Grundlagen der Logistik.
course-as-actor: Der Workshop vermittelt Techniken der Moderation.
course-as-actor: Das Modul gibt einen Überblick über das Vertragsrecht.
course-as-actor: Die Schulung soll Mitarbeitende für Phishing sensibilisieren.
course-as-actor: Die Trainerin erklärt die Sicherheitsregeln.
teacher-act: Mitarbeitende für Informationssicherheit sensibilisieren
teacher-act: Vermittlung von Führungskompetenzen
teacher-act: Wir besprechen die häufigsten Fehler.
teacher-act: Den Teilnehmenden die Grundlagen der Statistik vermitteln
teacher-act: In diesem Kapitel werden die Grundbegriffe behandelt.
teacher-act: Die Mitarbeitenden werden für Unfallgefahren sensibilisiert.
teacher-act: Einen Überblick über die Rechtslage geben
teacher-act: Den Azubis beibringen, wie man eine Rechnung schreibt
teacher-act: Den Teilnehmern zeigen, wie der Scanner funktioniert
teacher-act: Die Grundlagen vermitteln
teacher-act: Interesse für Technik wecken
course-as-actor: Der Lehrgang bereitet auf die Meisterprüfung vor.

# business
business-result: Reklamationen um 20 % senken
business-result: Umsatz im dritten Quartal steigern
business-result: Kundenzufriedenheit erhöhen
business-result: Die Fehlerquote sinkt bis Dezember um die Hälfte.
business-result: Senkung der Fluktuation
business-result: Null Arbeitsunfälle
business-result: Weniger Fehlbuchungen
business-result: Keine meldepflichtigen Unfälle im nächsten Jahr
business-result: Die Zahl der Retouren sinkt um ein Drittel.
business-result: Steigerung der Milchleistung um 10 %
business-result: Fehlzeiten im Lager verringern

# other
prerequisite: Voraussetzung: Führerausweis Kategorie B
prerequisite: Grundkenntnisse in Excel werden vorausgesetzt.
prerequisite: Vorkenntnisse in Python
fact: Dauer: 90 Minuten
fact: Der Kurs dauert zwei Tage.
fact: Arbeitsschutz ist gesetzlich geregelt.
fact: Die Verordnung gilt seit 2018.
prerequisite: Voraussetzungen: keine
fact: Dauer: 2 Tage
fact: Teilnehmerzahl: maximal 12
fact: Mindestens B1 in Deutsch
fact: 2 Tage, 9 bis 17 Uhr
fact: Das Modul umfasst 30 Stunden.
fact: Bitte eigenen Laptop mitbringen.
fact: Abgeschlossene Berufsausbildung erforderlich
not-a-statement: 42
not-a-statement: 2024 / 17 %
not-a-statement: 2026
`;
