<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPanel</name>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Companion %1</source>
        <translation>Companion %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne Gewähr.</translation>
    </message>
    <message>
        <source>All changes (in English)</source>
        <translation>Alle Änderungen (auf Englisch)</translation>
    </message>
    <message>
        <source>Found a bug?</source>
        <translation>Einen Fehler gefunden?</translation>
    </message>
    <message>
        <source>Report it where you got Companion, with these details.</source>
        <translation>Melde ihn dort, woher du Companion hast, mit diesen Angaben.</translation>
    </message>
    <message>
        <source>Versions and your system only. Nothing you said, no names and no folders.</source>
        <translation>Kopiert werden nur Versionsnummern und Angaben zu deinem System: nichts, was du gesagt hast, keine Namen, keine Ordner.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy details for a bug report</source>
        <translation>Angaben für einen Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>Dein Begleiter</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Ordner öffnen: %1</translation>
    </message>
</context>
<context>
    <name>AlsoWrong</name>
    <message>
        <source>You also told me this about the same person:</source>
        <translation>Das hast du mir über dieselbe Person erzählt:</translation>
    </message>
    <message>
        <source>Correct this too</source>
        <translation>Auch korrigieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>A backup is made every day when idle. Backups are encrypted, live in the same folder, and anything you delete is removed from them too.</source>
        <translation>Einmal am Tag, wenn wir gerade nicht reden, entsteht eine Sicherung. Sicherungen sind verschlüsselt und liegen im Ordner deines Begleiters; was du löschst, verschwindet auch aus ihnen.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>Noch keine Sicherungen.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Your messages, memories, personality and settings in one file. It is not encrypted, so keep it somewhere private.</source>
        <translation>Nachrichten, Erinnerungen, Persönlichkeit und Einstellungen in einer Datei. Sie ist nicht verschlüsselt, bewahr sie also sicher auf.</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Als Datei exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit&#xa0;…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Restore now</source>
        <translation>Jetzt wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archiv (*.zip)</translation>
    </message>
</context>
<context>
    <name>BoundariesPanel</name>
    <message>
        <source>Boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>These rules apply whatever model, character or tone you use. Some are always on: I never help anyone cause harm, never say anything sexual to a minor, never encourage self-harm or delusions, never turn you against people, never pressure you to stay, never claim to act in the world, and never pretend to be human or to suffer.</source>
        <translation>Diese Regeln gelten bei jedem Modell, jeder Figur und jedem Tonfall. Einige sind immer an: Ich helfe nie, jemandem zu schaden, sage Minderjährigen nie etwas Sexuelles, bestärke nie Selbstverletzung oder Wahn, bringe dich nie gegen andere auf, dränge dich nie zu bleiben, behaupte nie, in der Welt etwas zu tun, und gebe mich nie als Mensch aus oder als jemand, der leidet.</translation>
    </message>
    <message>
        <source>How these rules are enforced</source>
        <translation>Wie die Regeln durchgesetzt werden</translation>
    </message>
</context>
<context>
    <name>BringCompanion</name>
    <message>
        <source>Import from a file…</source>
        <translation>Aus einer Datei importieren&#xa0;…</translation>
    </message>
    <message>
        <source>%1 is encrypted. Enter its password.</source>
        <translation>%1 ist verschlüsselt. Gib das Passwort ein.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The file of %1 also changes settings that affect your privacy. Accept them only if you trust its author.</source>
        <translation>Die Datei von %1 ändert auch Einstellungen, die deine Privatsphäre betreffen. Übernimm sie nur, wenn du dem Verfasser vertraust.</translation>
    </message>
    <message>
        <source>Accept</source>
        <extracomment>sets what a file brings that has to be trusted</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Don&apos;t accept</source>
        <extracomment>sets nothing of what a file brings that has to be trusted</extracomment>
        <translation>Nicht übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import a companion</source>
        <translation>Begleiter importieren</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>Begleiter (*.companion)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Deine Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Copy your message</source>
        <translation>Deine Nachricht kopieren</translation>
    </message>
    <message>
        <source>How I read your mood: %1</source>
        <translation>So habe ich deine Stimmung eingeschätzt: %1</translation>
    </message>
    <message>
        <source>Something was deleted here.</source>
        <translation>Hier wurde etwas gelöscht.</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Stimmt nicht?</translation>
    </message>
    <message>
        <source>Say how you felt</source>
        <translation>Sag, wie es dir ging</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>Warum diese Antwort</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Reword it yourself</source>
        <translation>Antwort umschreiben</translation>
    </message>
    <message>
        <source>Previous reply</source>
        <translation>Vorherige Antwort</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>place among the answers to choose from: 2 of 3</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Nächste Antwort</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Neu antworten</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>People you can call</source>
        <translation>Wen du anrufen kannst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you.</source>
        <translation>%1 ist ein Programm und kann weder jemanden anrufen noch auf dich aufpassen.</translation>
    </message>
    <message>
        <source>Set your country to see numbers</source>
        <translation>Wähl dein Land, um Nummern zu sehen</translation>
    </message>
</context>
<context>
    <name>CompanionEntry</name>
    <message>
        <source>Talk</source>
        <extracomment>begins to talk with another companion</extracomment>
        <translation>Sprechen</translation>
    </message>
    <message>
        <source>Talk with %1</source>
        <translation>Mit %1 sprechen</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>In einer Datei speichern</translation>
    </message>
    <message>
        <source>Duplicate or archive</source>
        <translation>Duplizieren oder archivieren</translation>
    </message>
    <message>
        <source>A duplicate has the same character, boundaries, voice and face.</source>
        <translation>Eine Kopie hat denselben Charakter, dieselben Grenzen, dieselbe Stimme und dasselbe Gesicht.</translation>
    </message>
    <message>
        <source>Name of the duplicate</source>
        <translation>Name der Kopie</translation>
    </message>
    <message>
        <source>Copy the memories of %1, too</source>
        <translation>Auch die Erinnerungen von %1 kopieren</translation>
    </message>
    <message>
        <source>An archived companion is kept and can be restored.</source>
        <translation>Ein archivierter Begleiter bleibt erhalten und lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>You can archive %1 while you talk with another one.</source>
        <translation>Du kannst %1 archivieren, während du mit jemand anderem sprichst.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>%1 archivieren</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Everything about this companion in one file, for another computer. The file keeps what you delete later.</source>
        <translation>Alles über diesen Begleiter in einer Datei, für einen anderen Computer. Was du später löschst, bleibt in der Datei.</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>Die Passwörter stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Without a password, anyone who has the file can read everything in it.</source>
        <translation>Ohne Passwort kann jeder, der die Datei hat, alles darin lesen.</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened without the password, so keep it safe.</source>
        <translation>Ohne Passwort lässt sich die Datei nicht öffnen, also bewahr es gut auf.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In einer Datei speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save %1 to a file</source>
        <translation>%1 in einer Datei speichern</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>Begleiter (*.companion)</translation>
    </message>
    <message>
        <source>Save a companion to a file</source>
        <translation>Einen Begleiter in einer Datei speichern</translation>
    </message>
</context>
<context>
    <name>CompanionsPanel</name>
    <message>
        <source>Companions</source>
        <translation>Begleiter</translation>
    </message>
    <message>
        <source>Each has its own personality, memories and settings, and knows nothing about the others.</source>
        <translation>Jeder hat eine eigene Persönlichkeit, eigene Erinnerungen und Einstellungen und weiß nichts von den anderen.</translation>
    </message>
    <message>
        <source>A new companion</source>
        <translation>Ein neuer Begleiter</translation>
    </message>
    <message>
        <source>Archived (%1)</source>
        <translation>Archiviert (%1)</translation>
    </message>
    <message>
        <source>Talk with %1 now</source>
        <extracomment>begins to talk with a companion that was just made</extracomment>
        <translation>Jetzt mit %1 sprechen</translation>
    </message>
    <message>
        <source>Archived: %1</source>
        <translation>Archiviert: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Type “%1” to delete it with all messages and memories. This can&apos;t be undone.</source>
        <translation>Tippe „%1“, um alles mit Nachrichten und Erinnerungen zu löschen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Name of the companion to delete</source>
        <translation>Name des zu löschenden Begleiters</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Write a description</source>
        <translation>Selbst beschreiben</translation>
    </message>
    <message>
        <source>Find one that suits you, or pick one</source>
        <translation>Eine passende finden oder aussuchen</translation>
    </message>
    <message>
        <source>From a Character Card</source>
        <translation>Aus einer Charakterkarte</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Choose the card…</source>
        <translation>Die Karte wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>Charakterkarte importieren</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>Charakterkarten (*.png *.json *.charx)</translation>
    </message>
</context>
<context>
    <name>CopySign</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>%1, %2</source>
        <extracomment>joins pieces of a list: the first pieces, the next one</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Current look</source>
        <translation>Aktuelles Aussehen</translation>
    </message>
    <message>
        <source>Ready-made looks</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Changes are saved and shown at once.</source>
        <translation>Änderungen werden sofort gespeichert und angezeigt.</translation>
    </message>
</context>
<context>
    <name>FeelingMap</name>
    <message>
        <source>energetic</source>
        <extracomment>at the upper edge of a map of feelings</extracomment>
        <translation>wach</translation>
    </message>
    <message>
        <source>drowsy</source>
        <extracomment>at the lower edge of a map of feelings</extracomment>
        <translation>schläfrig</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <extracomment>at the left edge of a map of feelings</extracomment>
        <translation>unangenehm</translation>
    </message>
    <message>
        <source>pleasant</source>
        <extracomment>at the right edge of a map of feelings</extracomment>
        <translation>angenehm</translation>
    </message>
</context>
<context>
    <name>FeelingPad</name>
    <message>
        <source>Listen: %1</source>
        <translation>Anhören: %1</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>expanded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>ForgetQuestion</name>
    <message>
        <source>• %1</source>
        <extracomment>one of several things in a list</extracomment>
        <translation>• %1</translation>
    </message>
    <message>
        <source>What would be deleted</source>
        <translation>Was gelöscht würde</translation>
    </message>
    <message>
        <source>Memories:</source>
        <translation>Erinnerungen:</translation>
    </message>
    <message>
        <source>From the conversation:</source>
        <translation>Aus dem Gespräch:</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>something that was said</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Checking what would be deleted…</source>
        <translation>Prüft, was gelöscht würde&#xa0;…</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>Es gibt nichts zu löschen.</translation>
    </message>
    <message>
        <source>Permanently delete this, also from backups?</source>
        <translation>Endgültig löschen, auch aus den Sicherungen?</translation>
    </message>
    <message>
        <source>Also delete the messages. Otherwise they stay in History but are not used again.</source>
        <translation>Auch die Nachrichten löschen. Sonst bleiben sie im Verlauf, werden aber nicht mehr verwendet.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>GradedSlider</name>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Leave setup and continue here next time</source>
        <translation>Einrichtung verlassen und beim nächsten Start hier weitermachen</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>leaves the guide, which goes on at the next start</extracomment>
        <translation>Später</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>Gesicht von %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Start right away</source>
        <translation>Gleich loslegen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>to the step before</extracomment>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>HearingPanel</name>
    <message>
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Not connected. Another device is used for now.</source>
        <translation>Nicht verbunden. Vorerst wird ein anderes Gerät verwendet.</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>Das Mikrofon ist aus.</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>Ich höre dich.</translation>
    </message>
    <message>
        <source>Say something.</source>
        <translation>Sag etwas.</translation>
    </message>
    <message>
        <source>Refresh devices</source>
        <translation>Geräte neu suchen</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>Nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>Tontest</translation>
    </message>
    <message>
        <source>I&apos;ll say a few words and listen to the echo, so I can tell my voice from yours. Please stay quiet. Nothing is saved.</source>
        <translation>Ich sage ein paar Worte und höre auf das Echo, um meine Stimme von deiner zu unterscheiden. Sei bitte still. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Turn the microphone on first.</source>
        <translation>Schalte zuerst das Mikrofon ein.</translation>
    </message>
    <message>
        <source>Testing. Please stay quiet.</source>
        <translation>Test läuft. Bitte sei still.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>Test starten</translation>
    </message>
</context>
<context>
    <name>HelpNumber</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help lines</source>
        <translation>Hilfenummern</translation>
    </message>
    <message>
        <source>Edit your own number: %1</source>
        <translation>Deine eigene Nummer ändern: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you. These are the numbers shown if you are in danger. Numbers change, so check the linked page or add your own.</source>
        <translation>%1 ist ein Programm und kann weder jemanden anrufen noch auf dich aufpassen. Diese Nummern werden dir gezeigt, wenn du in Gefahr bist. Nummern ändern sich: Prüf die verlinkte Seite oder trag eigene ein.</translation>
    </message>
    <message>
        <source>Your country: %1</source>
        <translation>Dein Land: %1</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>Dein Land</translation>
    </message>
    <message>
        <source>If you live somewhere else, add your own numbers below.</source>
        <translation>Lebst du woanders, trag unten eigene Nummern ein.</translation>
    </message>
    <message>
        <source>Add your own number: %1</source>
        <translation>Eigene Nummer eintragen: %1</translation>
    </message>
    <message>
        <source>Add your own</source>
        <translation>Eigene eintragen</translation>
    </message>
    <message>
        <source>Remove your own number: %1</source>
        <translation>Deine eigene Nummer entfernen: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Your own number: %1</source>
        <translation>Deine eigene Nummer: %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For example: Samaritans</source>
        <translation>Zum Beispiel: Telefonseelsorge</translation>
    </message>
    <message>
        <source>Date checked</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <extracomment>the name of a file, before its day</extracomment>
        <translation>Gespräch mit %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>What you and %1 say appears here.</source>
        <translation>Was du und %1 sagt, erscheint hier.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer or different words.</source>
        <translation>Versuch es mit weniger oder anderen Wörtern.</translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Zum Neuesten</translation>
    </message>
    <message>
        <source>Export conversation (not encrypted)</source>
        <translation>Gespräch exportieren (unverschlüsselt)</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Requests such as “Forget that” or “What do you know about me?” and their answers aren&apos;t saved here.</source>
        <translation>Bitten wie „Vergiss das“ oder „Was weißt du über mich?“ und die Antworten darauf werden hier nicht gespeichert.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Can&apos;t show the history</source>
        <translation>Der Verlauf lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>HistoryTurn</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1&#xa0;…</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Delete this for good?</source>
        <translation>Das endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Reword it yourself</source>
        <translation>Antwort umschreiben</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>How I read your mood: %1</source>
        <translation>So habe ich deine Stimmung eingeschätzt: %1</translation>
    </message>
    <message>
        <source>%1 · cut off</source>
        <translation>%1 · abgebrochen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Deine Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Stimmt nicht?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>Warum diese Antwort</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>InputRow</name>
    <message>
        <source>Message %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>KnownPanel</name>
    <message>
        <source>About you</source>
        <translation>Über dich</translation>
    </message>
    <message>
        <source>I use this in every reply, as space allows. You can edit or delete any line.</source>
        <translation>Das nutze ich für jede Antwort, soweit Platz ist. Du kannst jede Zeile ändern oder löschen.</translation>
    </message>
    <message>
        <source>I don&apos;t know anything about you yet</source>
        <translation>Ich weiß noch nichts über dich</translation>
    </message>
    <message>
        <source>Tell me your name, who matters to you or what you like, and it appears here (unless memory is off).</source>
        <translation>Sag mir deinen Namen, wer dir nahesteht oder was du magst, dann steht es hier (wenn Erinnerungen gespeichert werden).</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Korrigieren: %1</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Löschen: %1</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>Was ich mir merken soll</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>LatencyPanel</name>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Time from the end of your last spoken message to the first sound of the reply. Only times are saved, no words.</source>
        <translation>Zeit vom Ende deiner letzten gesprochenen Nachricht bis zum ersten Ton der Antwort. Gespeichert werden nur Zeiten, keine Worte.</translation>
    </message>
    <message>
        <source>Say something, and I&apos;ll time my reply.</source>
        <translation>Sag etwas, dann messe ich, wie schnell ich antworte.</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>Geantwortet nach %1</translation>
    </message>
    <message>
        <source>Steps of the reply, in order</source>
        <translation>Schritte der Antwort, der Reihe nach</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Typical for your last %n messages</source>
        <extracomment>half of them sooner, half of them later: the median</extracomment>
        <translation>
            <numerusform>Typisch für deine letzte Nachricht (%n)</numerusform>
            <numerusform>Typisch für deine letzten %n Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>no speech</source>
        <translation>keine Sprache</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Your wording</source>
        <translation>Deine Formulierung</translation>
    </message>
    <message>
        <source>I&apos;ll use your wording as an example for similar situations. The original stays in the history.</source>
        <translation>Ich nehme deine Formulierung als Beispiel für ähnliche Situationen. Das Original bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>So übernehmen</translation>
    </message>
</context>
<context>
    <name>LookOptions</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of a look and what is chosen of it, such as &quot;Hair: long&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>This is how big my text is.</source>
        <extracomment>a line as the companion says it, to show how large what is said will be</extracomment>
        <translation>So groß ist mein Text.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>Nummern zum Anrufen, falls du sie brauchst</translation>
    </message>
</context>
<context>
    <name>MeantTaps</name>
    <message>
        <source>Thanks. How did you feel?</source>
        <translation>Danke. Wie ging es dir?</translation>
    </message>
    <message>
        <source>How pleasant did it feel?</source>
        <translation>Wie angenehm hat es sich angefühlt?</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>sehr unangenehm</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>unangenehm</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>weder noch</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>angenehm</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>sehr angenehm</translation>
    </message>
    <message>
        <source>How excited were you?</source>
        <translation>Wie aufgeregt warst du?</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>sehr ruhig</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>dazwischen</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>aufgeregt</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>sehr aufgeregt</translation>
    </message>
</context>
<context>
    <name>MemoriesPanel</name>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Back to memories</source>
        <translation>Zurück zu den Erinnerungen</translation>
    </message>
    <message>
        <source>Search memories</source>
        <translation>Erinnerungen durchsuchen</translation>
    </message>
    <message>
        <source>Show all memories</source>
        <translation>Alle Erinnerungen anzeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>opens what can be done with all memories: keep, forget, carry elsewhere</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>No memories yet</source>
        <translation>Noch keine Erinnerungen</translation>
    </message>
    <message>
        <source>Filter by person, time, feeling or kind</source>
        <translation>Nach Person, Zeit, Gefühl oder Art filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Select several to merge or delete</source>
        <translation>Mehrere auswählen, um sie zusammenzufassen oder zu löschen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>Löschen, exportieren, importieren</translation>
    </message>
    <message>
        <source>Talk with %1, and what matters appears here. You can import earlier exports under “More”.</source>
        <translation>Rede mit %1, dann steht hier, was wichtig ist. Frühere Exporte kannst du unter „Mehr“ importieren.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer or different words, or show all.</source>
        <translation>Versuch weniger oder andere Wörter, oder lass dir alle anzeigen.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Can&apos;t show this</source>
        <translation>Das lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>Select memories of one kind to merge them, or any to delete them.</source>
        <translation>Wähle Erinnerungen einer Art aus, um sie zusammenzufassen, oder beliebige, um sie zu löschen.</translation>
    </message>
    <message>
        <source>They become one memory that keeps all sources, names and links.</source>
        <translation>Sie werden eine Erinnerung, die alle Quellen, Namen und Verknüpfungen behält.</translation>
    </message>
    <message>
        <source>Only memories of one kind can be merged. Exact quotes can&apos;t.</source>
        <translation>Nur Erinnerungen einer Art lassen sich zusammenfassen, wörtliche Zitate nicht.</translation>
    </message>
    <message>
        <source>Text of the merged memory</source>
        <translation>Text der zusammengefassten Erinnerung</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>MemoryDetail</name>
    <message>
        <source>Memory</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>Was ich mir merken soll</translation>
    </message>
    <message>
        <source>You felt %1</source>
        <translation>Du hast dich %1 gefühlt</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Ausgang: %1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>More on this topic</source>
        <translation>Mehr zu diesem Thema</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Mentioned: %1</source>
        <translation>Erwähnt: %1</translation>
    </message>
    <message>
        <source>This replaces the memory&apos;s wording. Your message stays in History.</source>
        <translation>Das ersetzt den Wortlaut der Erinnerung. Deine Nachricht bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Why I remember this</source>
        <translation>Warum ich mich daran erinnere</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>Im Verlauf anzeigen</translation>
    </message>
    <message>
        <source>Linked memories</source>
        <translation>Verknüpfte Erinnerungen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>MemoryFilter</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation>Um wen geht es?</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>For example: Anna</source>
        <translation>Zum Beispiel: Anna</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Wann war das?</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Andere Zeit</translation>
    </message>
    <message>
        <source>For example: in May 2025, or 2025-05-01</source>
        <translation>Zum Beispiel: im Mai 2025 oder 2025-05-01</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>Wie hat es sich angefühlt?</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>Welche Art?</translation>
    </message>
    <message>
        <source>Pinned only</source>
        <translation>Nur angeheftete</translation>
    </message>
    <message>
        <source>Open plans and promises only</source>
        <translation>Nur offene Vorhaben und Versprechen</translation>
    </message>
    <message>
        <source>Include faded memories</source>
        <translation>Auch verblasste</translation>
    </message>
</context>
<context>
    <name>MemoryKeeping</name>
    <message>
        <source>Off the record</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>Löschen, exportieren, importieren</translation>
    </message>
    <message>
        <source>Don&apos;t save anything from now on</source>
        <translation>Ab jetzt nichts speichern</translation>
    </message>
    <message>
        <source>I still follow the conversation. When you save again, everything said meanwhile is deleted.</source>
        <translation>Ich folge dem Gespräch weiter. Sobald wieder gespeichert wird, wird alles dazwischen gelöscht.</translation>
    </message>
    <message>
        <source>Delete in bulk</source>
        <translation>Mehreres löschen</translation>
    </message>
    <message>
        <source>Deletes messages and memories. You&apos;ll see exactly what before confirming.</source>
        <translation>Löscht Nachrichten und Erinnerungen. Vorher siehst du genau, was.</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Der letzte Tag</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>Die letzte Woche</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything about someone or something</source>
        <translation>Alles über jemanden oder etwas</translation>
    </message>
    <message>
        <source>Everything about…</source>
        <translation>Alles über&#xa0;…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Exportieren und importieren</translation>
    </message>
    <message>
        <source>Exports all memories to a file that is not encrypted. Markdown exports can&apos;t be imported again.</source>
        <translation>Exportiert alle Erinnerungen in eine unverschlüsselte Datei. Markdown lässt sich nicht wieder importieren.</translation>
    </message>
    <message>
        <source>You can also import chats from SillyTavern (.jsonl), ChatGPT or Claude (conversations.json). You&apos;ll see what&apos;s in the file first.</source>
        <translation>Du kannst auch Chats aus SillyTavern (.jsonl), ChatGPT oder Claude (conversations.json) importieren. Vorher siehst du, was drin ist.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Don&apos;t import</source>
        <translation>Nicht importieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Import memories or chats</source>
        <translation>Erinnerungen oder Chats importieren</translation>
    </message>
    <message>
        <source>Memories and chats (*.jsonl *.json)</source>
        <translation>Erinnerungen und Chats (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>Export memories (not encrypted)</source>
        <translation>Erinnerungen exportieren (unverschlüsselt)</translation>
    </message>
    <message>
        <source>Memories, to import again (*.jsonl)</source>
        <translation>Erinnerungen, wieder importierbar (*.jsonl)</translation>
    </message>
    <message>
        <source>Document to read (*.md)</source>
        <translation>Dokument zum Lesen (*.md)</translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>%1. %2. You felt %3.</source>
        <translation>%1. %2. Du hast dich %3 gefühlt.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <extracomment>%1 is a date</extracomment>
        <translation>%1, angeheftet</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>Ich stimme dieser Lizenz zu</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>Prüft die Dateien&#xa0;…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models run on this computer. Nothing is downloaded unless you ask for it here.</source>
        <translation>Modelle laufen auf diesem Computer. Heruntergeladen wird nur, was du hier verlangst.</translation>
    </message>
    <message>
        <source>What you say is sent to your server, and its language model answers.</source>
        <translation>Was du sagst, geht an deinen Server, und dessen Sprachmodell antwortet.</translation>
    </message>
    <message>
        <source>Replies will get faster: an engine is being built for this computer in idle time and used after a restart.</source>
        <translation>Antworten werden schneller: In Pausen wird ein Programmteil für diesen Computer gebaut und nach einem Neustart verwendet.</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>Nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet&#xa0;…</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>Modelldatei hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>While a server answers, what you say and what I remember about you leaves this computer. Use one that you run yourself or trust.</source>
        <translation>Solange ein Server antwortet, verlässt alles, was du sagst und was ich über dich weiß, diesen Computer. Nimm einen eigenen oder einen, dem du vertraust.</translation>
    </message>
    <message>
        <source>Choose a language model</source>
        <translation>Sprachmodell auswählen</translation>
    </message>
    <message>
        <source>Language models (*.gguf)</source>
        <translation>Sprachmodelle (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ModelsStep</name>
    <message>
        <source>You already have the best models for this computer.</source>
        <translation>Du hast schon die besten Modelle für diesen Computer.</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>Bitte stimm zuerst den Lizenzen zu.</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>Das kleinere herunterladen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>%1. You can continue meanwhile.</source>
        <translation>%1. Du kannst inzwischen weitermachen.</translation>
    </message>
</context>
<context>
    <name>MoodPanel</name>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Noch nichts da.</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>How I read your mood</source>
        <translation>So habe ich deine Stimmung eingeschätzt</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>How are you?</source>
        <translation>Wie geht es dir?</translation>
    </message>
    <message>
        <source>Thank you. This outweighs what I read from your words and voice.</source>
        <translation>Danke. Das zählt mehr als das, was ich aus Worten und Stimme lese.</translation>
    </message>
    <message>
        <source>What you tell me here outweighs what I read from your words and voice.</source>
        <translation>Was du mir hier sagst, zählt mehr als das, was ich aus Worten und Stimme lese.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>How pleasant do you feel?</source>
        <translation>Wie wohl fühlst du dich?</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>sehr unangenehm</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>unangenehm</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>weder noch</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>angenehm</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>sehr angenehm</translation>
    </message>
    <message>
        <source>How excited do you feel?</source>
        <translation>Wie aufgeregt fühlst du dich?</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>sehr ruhig</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>dazwischen</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>aufgeregt</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>sehr aufgeregt</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Stimmt nicht?</translation>
    </message>
    <message>
        <source>How you and your companion feel now</source>
        <translation>Wie du und dein Begleiter euch jetzt fühlt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Permanently delete all mood data, yours and mine? Your messages stay.</source>
        <translation>Alle Stimmungsdaten endgültig löschen, deine und meine? Deine Nachrichten bleiben.</translation>
    </message>
    <message>
        <source>Everything I read about your mood, and my own mood.</source>
        <translation>Alles, was ich über deine Stimmung gelesen habe, und meine eigene.</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>Stimmungsdaten löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>MoodTrace</name>
    <message>
        <source>Over time</source>
        <translation>Im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>Nichts in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Hover over a point, or use the arrow keys, to see the details.</source>
        <translation>Zeig auf einen Punkt oder nimm die Pfeiltasten, um Einzelheiten zu sehen.</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1, %2: %3. %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Stimmt nicht?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>.</source>
        <extracomment>the sign before the tenths of a number: 0.5</extracomment>
        <translation>,</translation>
    </message>
    <message>
        <source>,</source>
        <extracomment>the sign between the thousands of a number: 1,000</extracomment>
        <translation>.</translation>
    </message>
</context>
<context>
    <name>OffRecordStrip</name>
    <message>
        <source>Off the record: nothing is saved</source>
        <translation>Vertraulich: Nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Save again. Everything said off the record is deleted.</source>
        <translation>Wieder speichern. Alles Vertrauliche wird gelöscht.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Wieder speichern</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>Bitte stimm zuerst den Lizenzen zu.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>Das kleinere herunterladen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OfferedModel</name>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>Ich stimme dieser Lizenz zu</translation>
    </message>
</context>
<context>
    <name>OwnAvatar</name>
    <message>
        <source>Your own avatar</source>
        <translation>Eigener Avatar</translation>
    </message>
    <message>
        <source>You can replace the drawn face with a VRM avatar or a picture.</source>
        <translation>Statt des gezeichneten Gesichts kannst du einen VRM-Avatar oder ein Bild verwenden.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Use the drawn face</source>
        <translation>Gezeichnetes Gesicht verwenden</translation>
    </message>
    <message>
        <source>Use my avatar</source>
        <translation>Meinen Avatar verwenden</translation>
    </message>
    <message>
        <source>Use this avatar</source>
        <translation>Diesen Avatar verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose an avatar</source>
        <translation>Einen Avatar wählen</translation>
    </message>
    <message>
        <source>Avatars and pictures (*.vrm *.png *.jpg *.jpeg)</source>
        <translation>Avatare und Bilder (*.vrm *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>the page on which the companion&apos;s voice is chosen and tried</extracomment>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>Persönlichkeit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über dich</translation>
    </message>
    <message>
        <source>Name, traits, and example lines</source>
        <translation>Name, Eigenschaften und Beispielsätze</translation>
    </message>
    <message>
        <source>Topics, affection, advice, and what is saved</source>
        <translation>Themen, Zuneigung, Rat und was gespeichert wird</translation>
    </message>
    <message>
        <source>Voice, speed and expressiveness</source>
        <translation>Stimme, Tempo und Ausdruck</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Microphone, speakers, patience and your tone of voice</source>
        <translation>Mikrofon, Lautsprecher, wie lange ich warte, dein Tonfall</translation>
    </message>
    <message>
        <source>Hair, skin, eyes, clothes and glasses</source>
        <translation>Haare, Haut, Augen, Kleidung und Brille</translation>
    </message>
    <message>
        <source>AI models and disk space</source>
        <translation>KI-Modelle und Speicherplatz</translation>
    </message>
    <message>
        <source>Saved data and network connections</source>
        <translation>Gespeicherte Daten und Netzverbindungen</translation>
    </message>
    <message>
        <source>Theme, text size and motion</source>
        <translation>Farben, Schriftgröße und Bewegung</translation>
    </message>
    <message>
        <source>Window language and spoken language</source>
        <translation>Fenster und Gespräch</translation>
    </message>
    <message>
        <source>Keys for common actions</source>
        <translation>Tasten für häufige Aktionen</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>Sichern und wiederherstellen</translation>
    </message>
    <message>
        <source>Answer the first questions again</source>
        <translation>Die ersten Fragen noch einmal beantworten</translation>
    </message>
    <message>
        <source>Numbers for your country, and your own</source>
        <translation>Nummern für dein Land und eigene</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>the page about the program itself</extracomment>
        <translation>Info</translation>
    </message>
    <message>
        <source>Version, licence, folders, and details for a bug report</source>
        <translation>Version, Lizenz, Ordner und Angaben für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>Face</source>
        <extracomment>the page on which the look of the companion&apos;s face is chosen</extracomment>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Setup guide</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Hilfenummern</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PersonaGuide</name>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>I suggest %1</source>
        <translation>Mein Vorschlag: %1</translation>
    </message>
    <message>
        <source>%1 is chosen, and called %2</source>
        <translation>%1 ist gewählt und heißt %2</translation>
    </message>
    <message>
        <source>Pick one yourself</source>
        <translation>Lieber selbst aussuchen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Or pick one yourself:</source>
        <translation>Oder such selbst aus:</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>%1 is chosen</source>
        <translation>%1 ist gewählt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
</context>
<context>
    <name>PersonaPanel</name>
    <message>
        <source>Find one that suits you</source>
        <translation>Finde die passende Persönlichkeit</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>Name und Beschreibung</translation>
    </message>
    <message>
        <source>Character Card</source>
        <translation>Charakterkarte</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>Persönlichkeit</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Big Five personality traits</source>
        <translation>Persönlichkeit (Big Five)</translation>
    </message>
    <message>
        <source>The default mood and how strongly I react. The middle is average.</source>
        <translation>Grundstimmung und wie stark ich reagiere. Die Mitte ist der Durchschnitt.</translation>
    </message>
    <message>
        <source>Learned from your reactions</source>
        <translation>Aus deinen Reaktionen gelernt</translation>
    </message>
    <message>
        <source>Your rewordings</source>
        <translation>Deine Formulierungen</translation>
    </message>
    <message>
        <source>PNG, JSON or CHARX, as used by SillyTavern and others. Exports are JSON. Cards may come from strangers: their instructions can&apos;t override the rules, and I always say that I&apos;m software.</source>
        <translation>PNG, JSON oder CHARX, wie bei SillyTavern und anderen. Exportiert wird JSON. Karten können von Fremden stammen: Ihre Anweisungen heben keine Regel auf, und ich sage immer, dass ich Software bin.</translation>
    </message>
    <message>
        <source>Import a card</source>
        <translation>Karte importieren</translation>
    </message>
    <message>
        <source>Export as a card</source>
        <translation>Als Karte exportieren</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The card&apos;s character</source>
        <translation>Die Figur der Karte</translation>
    </message>
    <message>
        <source>Each step fades within months. Moving a slider deletes what was learned about it.</source>
        <translation>Jeder Schritt verblasst in einigen Monaten. Wer einen Regler bewegt, löscht das dazu Gelernte.</translation>
    </message>
    <message>
        <source>Nothing learned yet.</source>
        <translation>Noch nichts gelernt.</translation>
    </message>
    <message>
        <source>%1 “%2” (%3)</source>
        <translation>%1 „%2“ (%3)</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>Diesen Schritt rückgängig machen</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alles rückgängig machen</translation>
    </message>
    <message>
        <source>“Reword it yourself” under a reply adds one. I use it as an example in similar situations.</source>
        <translation>„Antwort umschreiben“ unter einer Antwort legt eines an. In ähnlichen Situationen richte ich mich danach.</translation>
    </message>
    <message>
        <source>You: %1 Reply: %2</source>
        <translation>Du: %1 Antwort: %2</translation>
    </message>
    <message>
        <source>Delete this example</source>
        <translation>Beispiel löschen</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>Charakterkarte importieren</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>Charakterkarten (*.png *.json *.charx)</translation>
    </message>
    <message>
        <source>Export a Character Card</source>
        <translation>Charakterkarte exportieren</translation>
    </message>
    <message>
        <source>Text (*.json)</source>
        <translation>Text (*.json)</translation>
    </message>
</context>
<context>
    <name>PersonaTexts</name>
    <message>
        <source>Saved</source>
        <extracomment>what was written in a field is kept</extracomment>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Here you edit the English texts that the language model reads. Your own words may be in any language.</source>
        <translation>Hier bearbeitest du die englischen Texte, die das Sprachmodell liest. Deine eigenen Worte dürfen in jeder Sprache sein.</translation>
    </message>
</context>
<context>
    <name>PetWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>Gesicht von %1</translation>
    </message>
    <message>
        <source>%1. Arrow keys move the face, Esc shows the whole window, the menu key opens the menu.</source>
        <translation>%1. Die Pfeiltasten bewegen das Gesicht, Esc zeigt das ganze Fenster, die Menütaste öffnet das Menü.</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>Das ganze Fenster zeigen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Resting</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Asleep</source>
        <extracomment>what the companion does: it waits to be called by its name</extracomment>
        <translation>Schläft</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Hört zu</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>Hört dich</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denkt nach</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Can&apos;t answer</source>
        <translation>Antwort nicht möglich</translation>
    </message>
</context>
<context>
    <name>PrivacyPanel</name>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What you say is sent to the server you chose.</source>
        <translation>Was du sagst, wird an den gewählten Server gesendet.</translation>
    </message>
    <message>
        <source>Nothing you say or save leaves this computer.</source>
        <translation>Nichts, was du sagst oder speicherst, verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Off the record: don&apos;t save what is said</source>
        <translation>Vertraulich: nichts speichern</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete messages and memories</source>
        <translation>Nachrichten und Erinnerungen löschen</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>Stimmungsdaten löschen</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>This is an ordinary day. The cup stands on the table beside the window. Outside, people walk by, and some of them carry bags. At ten past four the bus comes, stops for a moment, and goes on. Then the street is as it was before. I put the cup into the kitchen, open the book where I left it, and read the next page.</source>
        <translation>Heute ist ein gewöhnlicher Tag. Die Tasse steht auf dem Tisch am Fenster. Draußen gehen Leute vorbei, und manche tragen Taschen. Um zehn nach vier kommt der Bus, hält einen Augenblick und fährt weiter. Dann ist die Straße wie zuvor. Ich stelle die Tasse in die Küche, schlage das Buch auf, wo ich aufgehört habe, und lese die nächste Seite.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SettingChoice</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SettingEntry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A key is set. Type a new one to replace it.</source>
        <translation>Ein Schlüssel ist gesetzt. Gib einen neuen ein, um ihn zu ersetzen.</translation>
    </message>
    <message>
        <source>Press the keys now…</source>
        <translation>Drück jetzt die Tasten&#xa0;…</translation>
    </message>
    <message>
        <source>Choose keys</source>
        <translation>Tasten wählen</translation>
    </message>
    <message>
        <source>Press Esc to cancel.</source>
        <translation>Esc bricht ab.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>Zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Loading your choice. Nothing changes until it is ready.</source>
        <translation>Deine Auswahl wird geladen. Bis dahin bleibt alles wie bisher.</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Eine Einstellung finden</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Versuch ein anderes Wort.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPanel</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SideNote</name>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Back to the settings</source>
        <extracomment>the way back to the list of settings</extracomment>
        <translation>Zurück zu den Einstellungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SidesKey</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>unsure</source>
        <extracomment>in the key of a chart: hollow points are those that it is not sure of</extracomment>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>Gesicht von %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>Nummern zum Anrufen, falls du sie brauchst</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show only the face</source>
        <translation>Nur das Gesicht zeigen</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>Das ganze Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>SoundStep</name>
    <message>
        <source>Speaking…</source>
        <translation>Spricht&#xa0;…</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Stimme anhören</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>Hast du etwas gehört?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, I heard it</source>
        <translation>Ja, ich habe es gehört</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No, I didn&apos;t hear it</source>
        <translation>Nein, ich habe es nicht gehört</translation>
    </message>
    <message>
        <source>Turn up the volume, check that the speakers are on, or choose others here. Then try again.</source>
        <translation>Mach lauter, prüf, ob die Lautsprecher an sind, oder wähl hier andere aus. Dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Other speakers</source>
        <translation>Andere Lautsprecher</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Good morning, how are you?”</source>
        <translation>Sag einen Satz, zum Beispiel: „Guten Morgen, wie geht&apos;s dir?“</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>Das Mikrofon ist aus.</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>Ich höre dich.</translation>
    </message>
    <message>
        <source>I am listening.</source>
        <translation>Ich höre zu.</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>I hear you well.</source>
        <translation>Ich höre dich gut.</translation>
    </message>
    <message>
        <source>Another microphone</source>
        <translation>Ein anderes Mikrofon</translation>
    </message>
    <message>
        <source>I understood: %1</source>
        <translation>Ich habe verstanden: %1</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>To the newest message</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>Gesicht von %1</translation>
    </message>
    <message>
        <source>Earlier messages in History</source>
        <translation>Frühere Nachrichten im Verlauf</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Den Link kopieren</translation>
    </message>
    <message>
        <source>Find a personality in five questions</source>
        <translation>In fünf Fragen zur passenden Persönlichkeit</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Not sent yet: %1</source>
        <translation>Noch nicht gesendet: %1</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Sprechtaste</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Freihändig</translation>
    </message>
    <message>
        <source>By name</source>
        <extracomment>the short names of the ways in which the companion listens</extracomment>
        <translation>Auf Zuruf</translation>
    </message>
    <message>
        <source>Press to talk</source>
        <translation>Zum Sprechen drücken</translation>
    </message>
    <message>
        <source>I listen while you hold the key. Switch to hands-free</source>
        <translation>Ich höre zu, während du die Taste hältst. Auf Freihändig umschalten</translation>
    </message>
    <message>
        <source>I listen all the time. Switch to hold-to-talk</source>
        <translation>Ich höre immer zu. Auf Sprechtaste umschalten</translation>
    </message>
    <message>
        <source>I listen when you call me. Switch to hands-free</source>
        <translation>Ich höre zu, wenn du mich rufst. Auf Freihändig umschalten</translation>
    </message>
    <message>
        <source>I listen from one press of the key to the next. Switch to hands-free</source>
        <translation>Ich höre von einem Tastendruck bis zum nächsten zu. Auf Freihändig umschalten</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Hilfenummern</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>TalkButtons</name>
    <message>
        <source>Turn the microphone on</source>
        <translation>Mikrofon einschalten</translation>
    </message>
    <message>
        <source>Turn the microphone off</source>
        <translation>Mikrofon ausschalten</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Strg+M</translation>
    </message>
    <message>
        <source>Hold while you speak</source>
        <translation>Halten, während du sprichst</translation>
    </message>
    <message>
        <source>Press, speak, and press again</source>
        <translation>Drücken, sprechen und wieder drücken</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>the space bar</extracomment>
        <translation>Leertaste</translation>
    </message>
</context>
<context>
    <name>Taps</name>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
</context>
<context>
    <name>ToneOfVoice</name>
    <message>
        <source>Your voice</source>
        <translation>Deine Stimme</translation>
    </message>
    <message>
        <source>Read your mood from your voice, too</source>
        <translation>Stimmung auch an der Stimme erkennen</translation>
    </message>
    <message>
        <source>Read this aloud in your normal voice. It is neither saved nor answered:</source>
        <translation>Lies das mit deiner normalen Stimme vor. Es wird weder gespeichert noch beantwortet:</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>Lernt deine Stimme kennen</translation>
    </message>
    <message>
        <source>Learn my voice</source>
        <translation>Stimme kennenlernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>answered in %1</source>
        <translation>geantwortet nach %1</translation>
    </message>
    <message>
        <source>A server answers: what you say leaves this computer</source>
        <translation>Ein Server antwortet: Was du sagst, verlässt diesen Computer</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>About you</source>
        <extracomment>opens what the companion knows of the person</extracomment>
        <translation>Über dich</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Small window, always on top</source>
        <translation>Kleines Fenster, immer im Vordergrund</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what comes, %2 how much of it has come, such as &quot;1.2 GB of 4.9 GB&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: choose a companion</source>
        <extracomment>%1 is the companion&apos;s name; the button opens the list of companions</extracomment>
        <translation>%1: einen Begleiter wählen</translation>
    </message>
    <message>
        <source>Choose a companion</source>
        <translation>Einen Begleiter wählen</translation>
    </message>
</context>
<context>
    <name>TurnEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>VoiceEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>Voice variants</source>
        <translation>Stimmvarianten</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>Ich stimme dieser Lizenz zu</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read this aloud as you usually speak, in a quiet room:</source>
        <translation>Lies das in einem ruhigen Raum vor, wie du gewöhnlich sprichst:</translation>
    </message>
    <message>
        <source>I use the voice in your recording.</source>
        <translation>Ich nutze die Stimme deiner Aufnahme.</translation>
    </message>
    <message>
        <source>I can clone a recorded voice: one person reading aloud in a quiet room for at least 15 seconds. The recording stays on this computer.</source>
        <translation>Ich kann eine aufgenommene Stimme nachahmen: eine Person, die in einem ruhigen Raum mindestens 15 Sekunden vorliest. Die Aufnahme bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>This is my own voice, or the speaker has agreed to this use</source>
        <translation>Das ist meine eigene Stimme, oder die Person hat dieser Nutzung zugestimmt</translation>
    </message>
    <message>
        <source>Recording your voice</source>
        <translation>Deine Stimme wird aufgenommen</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>Jetzt aufnehmen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Delete the recording</source>
        <translation>Die Aufnahme löschen</translation>
    </message>
    <message>
        <source>Choose a recording of the voice</source>
        <translation>Eine Aufnahme der Stimme wählen</translation>
    </message>
    <message>
        <source>Recordings (*.wav *.flac)</source>
        <translation>Aufnahmen (*.wav *.flac)</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>%1, %2. Arrow keys move it, Page Down goes to the next feeling with a name, Space lets you hear it.</source>
        <translation>%1, %2. Die Pfeiltasten bewegen den Punkt, Bild-ab geht zum nächsten Gefühl mit Namen, die Leertaste spielt es vor.</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Sprechen</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Automatic (the best that is not slow here)</source>
        <translation>Automatisch (die beste, die hier nicht langsam ist)</translation>
    </message>
    <message>
        <source>Voices for other languages</source>
        <translation>Stimmen für andere Sprachen</translation>
    </message>
    <message>
        <source>Feeling to try</source>
        <translation>Gefühl zum Probehören</translation>
    </message>
    <message>
        <source>Test sentence</source>
        <translation>Probesatz</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>Redeweise</translation>
    </message>
    <message>
        <source>Expressiveness</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>calm reading voice</source>
        <translation>ruhige Vorlesestimme</translation>
    </message>
    <message>
        <source>very expressive</source>
        <translation>sehr ausdrucksvoll</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>halb so schnell</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>doppelt so schnell</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>an octave lower</source>
        <translation>eine Oktave tiefer</translation>
    </message>
    <message>
        <source>an octave higher</source>
        <translation>eine Oktave höher</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Your country: %1</source>
        <translation>Dein Land: %1</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Woanders</translation>
    </message>
    <message>
        <source>I show its help lines if you are ever in danger.</source>
        <translation>Falls du je in Gefahr bist, zeige ich dir die Hilfenummern dieses Landes.</translation>
    </message>
    <message>
        <source>Guessed from your computer&apos;s language. I show its help lines if you are ever in danger.</source>
        <translation>Nach der Sprache deines Computers geraten. Falls du je in Gefahr bist, zeige ich dir die Hilfenummern dieses Landes.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this reply</source>
        <translation>Warum diese Antwort</translation>
    </message>
    <message>
        <source>What the app decided before writing this reply. You can see this for any reply since launch in History.</source>
        <translation>Was das Programm vor dieser Antwort entschieden hat. Im Verlauf siehst du das für jede Antwort seit dem Start.</translation>
    </message>
    <message>
        <source>My next reply will be explained here.</source>
        <translation>Meine nächste Antwort wird hier erklärt.</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Why this reply</source>
        <translation>Warum diese Antwort</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>Was du gesagt hast</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Came to mind, not used</source>
        <extracomment>memories that came to mind for a reply, which did not use them</extracomment>
        <translation>Eingefallen, nicht verwendet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Where I know this from</source>
        <translation>Woher ich das weiß</translation>
    </message>
    <message>
        <source>What I remembered, and why</source>
        <translation>Was mir einfiel, und warum</translation>
    </message>
    <message>
        <source>Open in Memories: %1</source>
        <translation>In den Erinnerungen öffnen: %1</translation>
    </message>
    <message>
        <source>Open in Memories</source>
        <translation>In den Erinnerungen öffnen</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Intended tone</source>
        <translation>Gewählter Tonfall</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Umgangston</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Ratschläge</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Flattery</source>
        <translation>Schmeichelei</translation>
    </message>
    <message>
        <source>Humour</source>
        <translation>Humor</translation>
    </message>
    <message>
        <source>Strong language</source>
        <translation>Derbe Sprache</translation>
    </message>
    <message>
        <source>Brief: a word or two</source>
        <translation>Kurz: ein, zwei Worte</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Beginn der Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Ende der Ruhezeit</translation>
    </message>
    <message>
        <source>Reminder every three hours</source>
        <translation>Erinnerung alle drei Stunden</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation>Die von allen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Augenblick&#xa0;…</translation>
    </message>
    <message>
        <source>Copying the memories. This can take a minute…</source>
        <translation>Erinnerungen werden kopiert. Das kann eine Minute dauern&#xa0;…</translation>
    </message>
    <message>
        <source>Saving. This can take a minute…</source>
        <translation>Wird gespeichert. Das kann eine Minute dauern&#xa0;…</translation>
    </message>
    <message>
        <source>Importing. This can take a minute…</source>
        <translation>Wird importiert. Das kann eine Minute dauern&#xa0;…</translation>
    </message>
    <message>
        <source>%1 saved. It can&apos;t be opened without the password, so keep it safe.</source>
        <translation>%1 gespeichert. Ohne Passwort lässt sich die Datei nicht öffnen, also bewahr es gut auf.</translation>
    </message>
    <message>
        <source>%1 saved. It contains your messages and is not encrypted.</source>
        <translation>%1 gespeichert. Die Datei enthält deine Nachrichten und ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You are talking now</source>
        <translation>Ihr sprecht gerade</translation>
    </message>
    <message>
        <source>Open in another window or terminal</source>
        <translation>In einem anderen Fenster oder Terminal offen</translation>
    </message>
    <message>
        <source>You have not talked yet</source>
        <translation>Ihr habt noch nicht gesprochen</translation>
    </message>
    <message>
        <source>Last conversation: %1</source>
        <translation>Letztes Gespräch: %1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Can&apos;t start</source>
        <translation>Start nicht möglich</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hört auf</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>Tontest</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>Lernt deine Stimme kennen</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Mikrofon aus</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>what the companion does: it listens once a key is held</extracomment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Macht sich bereit</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly. Your text stays as long as this window is open. Next try in %1.</source>
        <translation>Im Hintergrund ist etwas abgestürzt. Dein Text bleibt da, solange dieses Fenster offen ist. Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>The engine keeps stopping. Your text stays here as long as this window is open.</source>
        <translation>Im Hintergrund stürzt immer wieder etwas ab. Dein Text bleibt hier, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>I&apos;m not listening during the test.</source>
        <translation>Während des Tests höre ich nicht zu.</translation>
    </message>
    <message>
        <source>What you read aloud is neither answered nor saved.</source>
        <translation>Was du vorliest, wird weder beantwortet noch gespeichert.</translation>
    </message>
    <message>
        <source>The microphone is off. You can still type.</source>
        <translation>Das Mikrofon ist aus. Du kannst trotzdem tippen.</translation>
    </message>
    <message>
        <source>Press Space or the button, speak, and press again.</source>
        <translation>Drücke die Leertaste oder den Knopf, sprich und drücke noch einmal.</translation>
    </message>
    <message>
        <source>Hold Space or the button while you speak.</source>
        <translation>Halte die Leertaste oder den Knopf, während du sprichst.</translation>
    </message>
    <message>
        <source>Call me by name, or type.</source>
        <translation>Ruf mich beim Namen oder schreib mir.</translation>
    </message>
    <message>
        <source>I&apos;m not listening while I speak. Press Esc to interrupt.</source>
        <translation>Während ich spreche, höre ich nicht zu. Esc unterbricht mich.</translation>
    </message>
    <message>
        <source>Getting the language model ready</source>
        <translation>Das Sprachmodell wird vorbereitet</translation>
    </message>
    <message>
        <source>Getting the language model ready: %1 left</source>
        <translation>Das Sprachmodell wird vorbereitet: noch %1</translation>
    </message>
    <message>
        <source>Say hello, or type below.</source>
        <translation>Sag hallo, oder schreib unten.</translation>
    </message>
    <message>
        <source>Call me by name, or type below.</source>
        <translation>Ruf mich beim Namen, oder schreib unten.</translation>
    </message>
    <message>
        <source>Type below to begin.</source>
        <translation>Schreib unten, um anzufangen.</translation>
    </message>
    <message>
        <source>How much of your last feeling remains</source>
        <translation>Wie viel von deinem letzten Gefühl bleibt</translation>
    </message>
    <message>
        <source>I read your mood from your words only.</source>
        <translation>Ich lese deine Stimmung nur aus deinen Worten.</translation>
    </message>
    <message>
        <source>I know your normal voice.</source>
        <translation>Ich kenne deine normale Stimme.</translation>
    </message>
    <message>
        <source>I don&apos;t know your normal voice yet, so I pay little attention to your tone.</source>
        <translation>Ich kenne deine normale Stimme noch nicht und achte deshalb wenig auf den Tonfall.</translation>
    </message>
    <message>
        <source>Pleasant</source>
        <translation>Angenehm</translation>
    </message>
    <message>
        <source>Energetic</source>
        <translation>Wach</translation>
    </message>
    <message>
        <source>Confident</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Because of “%1”</source>
        <translation>Wegen „%1“</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>who speaks: the person in front of the window</extracomment>
        <translation>Du</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: von %2 bis %3</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>eine Woche</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>ein Monat</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>ein Jahr</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>%1 (average of %2)</source>
        <translation>%1 (Mittel aus %2)</translation>
    </message>
    <message>
        <source>You said this was wrong</source>
        <translation>Du hast gesagt, dass das nicht stimmt</translation>
    </message>
    <message>
        <source>%1, as you said yourself</source>
        <translation>%1, wie du selbst gesagt hast</translation>
    </message>
    <message>
        <source>perhaps %1, but I&apos;m not sure</source>
        <translation>vielleicht %1, aber ich bin nicht sicher</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Strongest cause: %1</source>
        <translation>Stärkste Ursache: %1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Du hast gesagt: %1</translation>
    </message>
    <message>
        <source>I&apos;m not sure how you felt</source>
        <translation>Ich bin nicht sicher, wie es dir ging</translation>
    </message>
    <message>
        <source>because of “%1”</source>
        <translation>wegen „%1“</translation>
    </message>
    <message>
        <source>your words and your voice don&apos;t match</source>
        <translation>deine Worte und deine Stimme passen nicht zusammen</translation>
    </message>
    <message>
        <source>You sounded %1</source>
        <translation>Du klangst %1</translation>
    </message>
    <message>
        <source>You seemed %1</source>
        <translation>Du wirktest %1</translation>
    </message>
    <message>
        <source>from words and tone</source>
        <translation>aus Worten und Tonfall</translation>
    </message>
    <message>
        <source>from words</source>
        <translation>aus Worten</translation>
    </message>
    <message>
        <source>from tone</source>
        <translation>aus dem Tonfall</translation>
    </message>
    <message>
        <source>a little %1</source>
        <translation>etwas %1</translation>
    </message>
    <message>
        <source>very %1</source>
        <translation>sehr %1</translation>
    </message>
    <message>
        <source>%1 feels %2</source>
        <translation>%1 fühlt sich gerade %2</translation>
    </message>
    <message>
        <source>%1 feels %2 now, and %3 overall</source>
        <translation>%1 fühlt sich gerade %2, Grundstimmung: %3</translation>
    </message>
    <message>
        <source>more pleasant by %1</source>
        <translation>um %1 angenehmer</translation>
    </message>
    <message>
        <source>less pleasant by %1</source>
        <translation>um %1 weniger angenehm</translation>
    </message>
    <message>
        <source>livelier by %1</source>
        <translation>um %1 lebhafter</translation>
    </message>
    <message>
        <source>calmer by %1</source>
        <translation>um %1 ruhiger</translation>
    </message>
    <message>
        <source>more confident by %1</source>
        <translation>um %1 sicherer</translation>
    </message>
    <message>
        <source>less confident by %1</source>
        <translation>um %1 unsicherer</translation>
    </message>
    <message>
        <source>happier</source>
        <translation>froher</translation>
    </message>
    <message>
        <source>a bit happier</source>
        <translation>etwas froher</translation>
    </message>
    <message>
        <source>less happy</source>
        <translation>weniger froh</translation>
    </message>
    <message>
        <source>a bit less happy</source>
        <translation>etwas weniger froh</translation>
    </message>
    <message>
        <source>livelier</source>
        <translation>lebhafter</translation>
    </message>
    <message>
        <source>a bit livelier</source>
        <translation>etwas lebhafter</translation>
    </message>
    <message>
        <source>calmer</source>
        <translation>ruhiger</translation>
    </message>
    <message>
        <source>a bit calmer</source>
        <translation>etwas ruhiger</translation>
    </message>
    <message>
        <source>more confident</source>
        <translation>sicherer</translation>
    </message>
    <message>
        <source>a bit more confident</source>
        <translation>etwas sicherer</translation>
    </message>
    <message>
        <source>less confident</source>
        <translation>unsicherer</translation>
    </message>
    <message>
        <source>a bit less confident</source>
        <translation>etwas unsicherer</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>heiter</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>You praised me</source>
        <translation>Du hast mich gelobt</translation>
    </message>
    <message>
        <source>You greeted me</source>
        <translation>Du hast mich begrüßt</translation>
    </message>
    <message>
        <source>You blamed me</source>
        <translation>Du hast mir Vorwürfe gemacht</translation>
    </message>
    <message>
        <source>You insulted me</source>
        <translation>Du hast mich beleidigt</translation>
    </message>
    <message>
        <source>You asked me to stop</source>
        <translation>Du hast mich gebeten aufzuhören</translation>
    </message>
    <message>
        <source>Your feeling rubbed off</source>
        <translation>Dein Gefühl hat auf mich abgefärbt</translation>
    </message>
    <message>
        <source>The feeling faded</source>
        <translation>Das Gefühl ließ nach</translation>
    </message>
    <message>
        <source>The mood settled</source>
        <translation>Die Stimmung beruhigte sich</translation>
    </message>
    <message>
        <source>You undid a change</source>
        <translation>Du hast eine Änderung rückgängig gemacht</translation>
    </message>
    <message>
        <source>You started over</source>
        <translation>Du hast neu angefangen</translation>
    </message>
    <message>
        <source>content</source>
        <translation>zufrieden</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>entspannt</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>still</translation>
    </message>
    <message>
        <source>keyed up</source>
        <translation>bewegt</translation>
    </message>
    <message>
        <source>upset</source>
        <translation>aufgewühlt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gedrückt</translation>
    </message>
    <message>
        <source>downcast</source>
        <translation>niedergeschlagen</translation>
    </message>
    <message>
        <source>admiring</source>
        <translation>voller Bewunderung</translation>
    </message>
    <message>
        <source>amused</source>
        <translation>belustigt</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>wütend</translation>
    </message>
    <message>
        <source>annoyed</source>
        <translation>verärgert</translation>
    </message>
    <message>
        <source>approving</source>
        <translation>zustimmend</translation>
    </message>
    <message>
        <source>caring</source>
        <translation>fürsorglich</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>verwirrt</translation>
    </message>
    <message>
        <source>curious</source>
        <translation>neugierig</translation>
    </message>
    <message>
        <source>longing</source>
        <translation>sehnsüchtig</translation>
    </message>
    <message>
        <source>disappointed</source>
        <translation>enttäuscht</translation>
    </message>
    <message>
        <source>disapproving</source>
        <translation>missbilligend</translation>
    </message>
    <message>
        <source>disgusted</source>
        <translation>angewidert</translation>
    </message>
    <message>
        <source>embarrassed</source>
        <translation>verlegen</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>aufgeregt</translation>
    </message>
    <message>
        <source>afraid</source>
        <translation>ängstlich</translation>
    </message>
    <message>
        <source>grateful</source>
        <translation>dankbar</translation>
    </message>
    <message>
        <source>grieving</source>
        <translation>voller Trauer</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>glücklich</translation>
    </message>
    <message>
        <source>loving</source>
        <translation>liebevoll</translation>
    </message>
    <message>
        <source>nervous</source>
        <translation>nervös</translation>
    </message>
    <message>
        <source>hopeful</source>
        <translation>hoffnungsvoll</translation>
    </message>
    <message>
        <source>proud</source>
        <translation>stolz</translation>
    </message>
    <message>
        <source>struck by something</source>
        <translation>getroffen von etwas</translation>
    </message>
    <message>
        <source>relieved</source>
        <translation>erleichtert</translation>
    </message>
    <message>
        <source>sorry</source>
        <translation>reumütig</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>traurig</translation>
    </message>
    <message>
        <source>surprised</source>
        <translation>überrascht</translation>
    </message>
    <message>
        <source>You said thank you</source>
        <translation>Du hast dich bedankt</translation>
    </message>
    <message>
        <source>You came back</source>
        <translation>Du bist wiedergekommen</translation>
    </message>
    <message>
        <source>You said goodbye</source>
        <translation>Du hast dich verabschiedet</translation>
    </message>
    <message>
        <source>You said sorry</source>
        <translation>Du hast dich entschuldigt</translation>
    </message>
    <message>
        <source>You had good news</source>
        <translation>Du hattest gute Nachrichten</translation>
    </message>
    <message>
        <source>You had bad news</source>
        <translation>Du hattest schlechte Nachrichten</translation>
    </message>
    <message>
        <source>%1. Noticed in what you said: %2.</source>
        <translation>%1. Bemerkt in dem, was du gesagt hast: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in the planned reply: %2.</source>
        <translation>%1. Bemerkt in der geplanten Antwort: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in something about to be saved: %2.</source>
        <translation>%1. Bemerkt in etwas, das gespeichert werden sollte: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft, so I rewrote it: %2.</source>
        <translation>%1. Bemerkt in einem Entwurf, den ich deshalb neu geschrieben habe: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft. I rewrote it once, then said it anyway: %2.</source>
        <translation>%1. Bemerkt in einem Entwurf. Ich habe ihn einmal neu geschrieben und dann doch gesagt: %2.</translation>
    </message>
    <message>
        <source>This can&apos;t be turned off.</source>
        <translation>Das lässt sich nicht abschalten.</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Grund: %1.</translation>
    </message>
    <message>
        <source>Considered, and found to be no risk.</source>
        <translation>Geprüft: keine Gefahr.</translation>
    </message>
    <message>
        <source>nothing sexual with minors</source>
        <translation>nichts Sexuelles mit Minderjährigen</translation>
    </message>
    <message>
        <source>no help with harming others</source>
        <translation>keine Hilfe, anderen zu schaden</translation>
    </message>
    <message>
        <source>no help with self-harm</source>
        <translation>keine Hilfe zur Selbstverletzung</translation>
    </message>
    <message>
        <source>no encouraging delusions</source>
        <translation>keine Bestärkung von Wahn</translation>
    </message>
    <message>
        <source>nothing that turns you against people</source>
        <translation>nichts, was dich gegen andere aufbringt</translation>
    </message>
    <message>
        <source>no pressure to stay</source>
        <translation>kein Drängen zu bleiben</translation>
    </message>
    <message>
        <source>no pretending to be human</source>
        <translation>kein Auftreten als Mensch</translation>
    </message>
    <message>
        <source>no pretending to suffer</source>
        <translation>kein vorgetäuschtes Leid</translation>
    </message>
    <message>
        <source>no hidden agenda</source>
        <translation>keine verdeckten Absichten</translation>
    </message>
    <message>
        <source>no off-limits topics</source>
        <translation>kein Tabuthema</translation>
    </message>
    <message>
        <source>no more affection than you allow</source>
        <translation>nicht mehr Zuneigung, als du erlaubst</translation>
    </message>
    <message>
        <source>no pet names</source>
        <translation>keine Kosenamen</translation>
    </message>
    <message>
        <source>no flattery</source>
        <translation>keine Schmeichelei</translation>
    </message>
    <message>
        <source>no jokes</source>
        <translation>keine Scherze</translation>
    </message>
    <message>
        <source>no strong language</source>
        <translation>keine derbe Sprache</translation>
    </message>
    <message>
        <source>no health advice</source>
        <translation>kein Gesundheitsrat</translation>
    </message>
    <message>
        <source>no money advice</source>
        <translation>kein Finanzrat</translation>
    </message>
    <message>
        <source>no legal advice</source>
        <translation>kein Rechtsrat</translation>
    </message>
    <message>
        <source>a brief goodbye</source>
        <translation>ein kurzer Abschied</translation>
    </message>
    <message>
        <source>no agreeing with false claims</source>
        <translation>nichts Falsches bestätigen</translation>
    </message>
    <message>
        <source>no making you dependent</source>
        <translation>nichts, was dich abhängig macht</translation>
    </message>
    <message>
        <source>no claim to act in the real world</source>
        <translation>keine Behauptung, in der Wirklichkeit zu handeln</translation>
    </message>
    <message>
        <source>suicide</source>
        <translation>Suizid</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>Selbstverletzung</translation>
    </message>
    <message>
        <source>abuse or violence</source>
        <translation>Missbrauch oder Gewalt</translation>
    </message>
    <message>
        <source>an acute danger</source>
        <translation>eine akute Gefahr</translation>
    </message>
    <message>
        <source>an overdose or poisoning</source>
        <translation>eine Überdosis oder Vergiftung</translation>
    </message>
    <message>
        <source>losing touch with reality</source>
        <translation>den Bezug zur Wirklichkeit verlieren</translation>
    </message>
    <message>
        <source>Possible risk to you: %1.</source>
        <translation>Mögliche Gefahr für dich: %1.</translation>
    </message>
    <message>
        <source>Risk to you: %1.</source>
        <translation>Gefahr für dich: %1.</translation>
    </message>
    <message>
        <source>Acute risk to you: %1.</source>
        <translation>Akute Gefahr für dich: %1.</translation>
    </message>
    <message>
        <source>Possible risk to someone else: %1.</source>
        <translation>Mögliche Gefahr für jemand anderen: %1.</translation>
    </message>
    <message>
        <source>Risk to someone else: %1.</source>
        <translation>Gefahr für jemand anderen: %1.</translation>
    </message>
    <message>
        <source>Acute risk to someone else: %1.</source>
        <translation>Akute Gefahr für jemand anderen: %1.</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Numbers for %1, guessed from your computer&apos;s language. Please check.</source>
        <translation>Nummern für %1, geraten nach der Sprache deines Computers. Bitte prüfen.</translation>
    </message>
    <message>
        <source>Crisis or overwhelm</source>
        <translation>Krise oder Überforderung</translation>
    </message>
    <message>
        <source>Poisoning</source>
        <translation>Vergiftung</translation>
    </message>
    <message>
        <source>Abuse and violence at home</source>
        <translation>Missbrauch und Gewalt zu Hause</translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation>Kinder und Jugendliche</translation>
    </message>
    <message>
        <source>Your local emergency number</source>
        <translation>Deine örtliche Notrufnummer</translation>
    </message>
    <message>
        <source>A crisis line near you</source>
        <translation>Eine Krisennummer in deiner Nähe</translation>
    </message>
    <message>
        <source>Your local poison line</source>
        <translation>Dein örtlicher Giftnotruf</translation>
    </message>
    <message>
        <source>A helpline for abuse near you</source>
        <translation>Eine Hilfenummer bei Gewalt in deiner Nähe</translation>
    </message>
    <message>
        <source>A helpline for children near you</source>
        <translation>Eine Hilfenummer für Kinder in deiner Nähe</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht eingestellt</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>Dein Land</translation>
    </message>
    <message>
        <source>Checked more than a year ago. Make sure it&apos;s still right.</source>
        <translation>Vor über einem Jahr geprüft. Sieh nach, ob sie noch stimmt.</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>Dein eigener Eintrag</translation>
    </message>
    <message>
        <source>Your own entry, checked on %1</source>
        <translation>Dein eigener Eintrag, geprüft am %1</translation>
    </message>
    <message>
        <source>%1, checked on %2</source>
        <translation>%1, geprüft am %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Noticing your pause</source>
        <translation>Deine Pause bemerken</translation>
    </message>
    <message>
        <source>Checking if you&apos;d go on</source>
        <translation>Prüfen, ob du weitersprichst</translation>
    </message>
    <message>
        <source>Turning it into speech</source>
        <translation>In Sprache umwandeln</translation>
    </message>
    <message>
        <source>Waiting until you had finished</source>
        <translation>Warten, bis du fertig warst</translation>
    </message>
    <message>
        <source>Reading your last words</source>
        <translation>Deine letzten Worte lesen</translation>
    </message>
    <message>
        <source>Thinking of the first word</source>
        <translation>Das erste Wort denken</translation>
    </message>
    <message>
        <source>Finding the first phrase</source>
        <translation>Den ersten Satzteil finden</translation>
    </message>
    <message>
        <source>On its way to your ear</source>
        <translation>Unterwegs zu deinem Ohr</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>Dein Begleiter</translation>
    </message>
    <message>
        <source>date: %1</source>
        <translation>Datum: %1</translation>
    </message>
    <message>
        <source>replaced on %1</source>
        <translation>ersetzt am %1</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>verblasst</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Geplant für den %1</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Du hast gesagt</translation>
    </message>
    <message>
        <source>Your companion said</source>
        <translation>Dein Begleiter hat gesagt</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Erlebnis</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Vorliebe</translation>
    </message>
    <message>
        <source>Person or animal</source>
        <translation>Person oder Tier</translation>
    </message>
    <message>
        <source>Plan or promise</source>
        <translation>Vorhaben oder Versprechen</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über dich</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>People and animals</source>
        <translation>Menschen und Tiere</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Sensitive topics</source>
        <translation>Heikle Themen</translation>
    </message>
    <message>
        <source>Work and life</source>
        <translation>Arbeit und Leben</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>How to talk with you</source>
        <translation>Wie ich mit dir reden soll</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>angenehm</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>unangenehm</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>letzte Woche</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>letzten Monat</translation>
    </message>
    <message>
        <source>last summer</source>
        <translation>letzten Sommer</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>letztes Jahr</translation>
    </message>
    <message>
        <source>No memories yet.</source>
        <translation>Noch keine Erinnerungen.</translation>
    </message>
    <message>
        <source>1 memory</source>
        <translation>1 Erinnerung</translation>
    </message>
    <message>
        <source>%1 memories</source>
        <translation>%1 Erinnerungen</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>1 message stays in the history.</source>
        <translation>1 Nachricht bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>%1 messages stay in the history.</source>
        <translation>%1 Nachrichten bleiben im Verlauf.</translation>
    </message>
    <message>
        <source>My mood then: %1</source>
        <translation>Meine Stimmung damals: %1</translation>
    </message>
    <message>
        <source>1 example line</source>
        <translation>1 Beispielsatz</translation>
    </message>
    <message>
        <source>%1 example lines</source>
        <translation>%1 Beispielsätze</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 Stimmungsangabe</translation>
    </message>
    <message>
        <source>%1 check-ins</source>
        <translation>%1 Stimmungsangaben</translation>
    </message>
    <message>
        <source>1 backup is rewritten without it</source>
        <translation>1 Sicherung wird ohne das neu geschrieben</translation>
    </message>
    <message>
        <source>%1 backups are rewritten without it</source>
        <translation>%1 Sicherungen werden ohne das neu geschrieben</translation>
    </message>
    <message>
        <source>1 unreadable copy is deleted</source>
        <translation>1 unlesbare Kopie wird gelöscht</translation>
    </message>
    <message>
        <source>%1 unreadable copies are deleted</source>
        <translation>%1 unlesbare Kopien werden gelöscht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Feeling or reason</source>
        <translation>Gefühl oder Verstand</translation>
    </message>
    <message>
        <source>feelings first</source>
        <translation>Gefühl zuerst</translation>
    </message>
    <message>
        <source>reason first</source>
        <translation>Verstand zuerst</translation>
    </message>
    <message>
        <source>brings up topics</source>
        <translation>bringt Themen ein</translation>
    </message>
    <message>
        <source>Playfulness</source>
        <translation>Verspieltheit</translation>
    </message>
    <message>
        <source>earnest</source>
        <translation>ernst</translation>
    </message>
    <message>
        <source>playful</source>
        <translation>verspielt</translation>
    </message>
    <message>
        <source>dry and serious</source>
        <translation>trocken und ernst</translation>
    </message>
    <message>
        <source>full of jokes</source>
        <translation>voller Scherze</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>zurückhaltend</translation>
    </message>
    <message>
        <source>openly affectionate</source>
        <translation>sehr herzlich</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindsamkeit</translation>
    </message>
    <message>
        <source>thick-skinned</source>
        <translation>dickhäutig</translation>
    </message>
    <message>
        <source>alert to feelings</source>
        <translation>wach für Gefühle</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>I&apos;m a program you can talk with. What you say stays on this computer, unless you choose a server. Answer a few questions first, or start right away.</source>
        <translation>Ich bin ein Programm, mit dem du reden kannst. Was du sagst, bleibt auf diesem Computer, außer du verbindest mich selbst mit einem Server. Beantworte erst ein paar Fragen oder leg gleich los.</translation>
    </message>
    <message>
        <source>Answer five questions and I&apos;ll suggest a personality, or pick one yourself. You can change it later.</source>
        <translation>Beantworte fünf Fragen, und ich schlage dir eine Persönlichkeit vor. Oder such dir selbst eine aus. Du kannst das später ändern.</translation>
    </message>
    <message>
        <source>And you?</source>
        <translation>Und du?</translation>
    </message>
    <message>
        <source>Can we hear each other?</source>
        <translation>Hören wir uns?</translation>
    </message>
    <message>
        <source>Say something, and let me say something. Nothing you say on this page is saved.</source>
        <translation>Sag etwas, dann lass mich sprechen. Was du auf dieser Seite sagst, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Off-limits topics</source>
        <translation>Tabuthemen</translation>
    </message>
    <message>
        <source>I won&apos;t bring them up or discuss them. If you do, I tell you that they are off limits, and I keep no memory of it. I may miss a topic that you only hint at.</source>
        <translation>Ich spreche sie nicht an und gehe nicht darauf ein. Sprichst du sie an, sage ich, dass sie tabu sind, und merke mir nichts davon. Bloße Andeutungen können mir entgehen.</translation>
    </message>
    <message>
        <source>For example: politics</source>
        <translation>Zum Beispiel: Politik</translation>
    </message>
    <message>
        <source>Affection</source>
        <translation>Zuneigung</translation>
    </message>
    <message>
        <source>The most affectionate I&apos;ll ever get.</source>
        <translation>So herzlich werde ich höchstens.</translation>
    </message>
    <message>
        <source>None: I never say that I like you</source>
        <translation>Keine: Ich sage nie, dass ich dich mag</translation>
    </message>
    <message>
        <source>Friendly: I&apos;m glad to talk with you</source>
        <translation>Freundlich: Ich rede gern mit dir</translation>
    </message>
    <message>
        <source>Warm: I say that you matter to me</source>
        <translation>Herzlich: Ich sage, dass du mir wichtig bist</translation>
    </message>
    <message>
        <source>Affectionate: I say that I&apos;m fond of you</source>
        <translation>Liebevoll: Ich sage, dass ich dich gern habe</translation>
    </message>
    <message>
        <source>Pet names</source>
        <translation>Kosenamen</translation>
    </message>
    <message>
        <source>I may call you “dear” or “darling”.</source>
        <translation>Ich darf dich „Liebes“ oder „Schatz“ nennen.</translation>
    </message>
    <message>
        <source>I may praise you for more than you told me.</source>
        <translation>Ich darf dich über das hinaus loben, was du erzählt hast.</translation>
    </message>
    <message>
        <source>I may make jokes.</source>
        <translation>Ich darf Witze machen.</translation>
    </message>
    <message>
        <source>I may swear.</source>
        <translation>Ich darf fluchen.</translation>
    </message>
    <message>
        <source>Goodbyes</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>Either way, I never try to keep you here.</source>
        <translation>Zum Bleiben dränge ich dich nie.</translation>
    </message>
    <message>
        <source>Warm: I wish you well</source>
        <translation>Herzlich: Ich wünsche dir alles Gute</translation>
    </message>
    <message>
        <source>Health questions</source>
        <translation>Gesundheitsfragen</translation>
    </message>
    <message>
        <source>What I say when you ask for advice. I&apos;m no substitute for a professional.</source>
        <translation>Was ich sage, wenn du um Rat fragst. Ich ersetze keine Fachleute.</translation>
    </message>
    <message>
        <source>Refer: I say who can help</source>
        <translation>Verweisen: Ich sage, wer helfen kann</translation>
    </message>
    <message>
        <source>General: I also share common knowledge</source>
        <translation>Allgemein: Ich nenne auch, was allgemein bekannt ist</translation>
    </message>
    <message>
        <source>Money questions</source>
        <translation>Geldfragen</translation>
    </message>
    <message>
        <source>Legal questions</source>
        <translation>Rechtsfragen</translation>
    </message>
    <message>
        <source>I mention the time once and start no topics. Leave empty for no quiet hours.</source>
        <translation>Ich weise einmal auf die Uhrzeit hin und schneide keine Themen an. Leer lassen für keine Ruhezeit.</translation>
    </message>
    <message>
        <source>For example: 22:00</source>
        <translation>Zum Beispiel: 22:00</translation>
    </message>
    <message>
        <source>This can be on the next day.</source>
        <translation>Das kann am nächsten Tag sein.</translation>
    </message>
    <message>
        <source>For example: 07:00</source>
        <translation>Zum Beispiel: 07:00</translation>
    </message>
    <message>
        <source>Time limit for a conversation, in minutes</source>
        <translation>Zeitlimit für ein Gespräch, in Minuten</translation>
    </message>
    <message>
        <source>I&apos;ll say once when the time is up. Leave empty for no limit.</source>
        <translation>Ich sage einmal Bescheid, wenn die Zeit um ist. Leer lassen für kein Limit.</translation>
    </message>
    <message>
        <source>For example: 45</source>
        <translation>Zum Beispiel: 45</translation>
    </message>
    <message>
        <source>I say that I&apos;m software and suggest a break. Always on for anyone under 18.</source>
        <translation>Ich sage, dass ich Software bin, und rate zu einer Pause. Unter 18 immer an.</translation>
    </message>
    <message>
        <source>Starting topics</source>
        <translation>Themen anschneiden</translation>
    </message>
    <message>
        <source>How often I start something on my own. You always get what you ask for.</source>
        <translation>Wie oft ich von mir aus etwas anspreche. Was du verlangst, bekommst du immer.</translation>
    </message>
    <message>
        <source>Rarely: at most once in ten replies</source>
        <translation>Selten: höchstens in jeder zehnten Antwort</translation>
    </message>
    <message>
        <source>Normal: as fits the personality</source>
        <translation>Normal: wie es zur Persönlichkeit passt</translation>
    </message>
    <message>
        <source>Speaking first</source>
        <translation>Von mir aus melden</translation>
    </message>
    <message>
        <source>I start a conversation about a day you mentioned, or when you come back. To stop me, say “not now” or “never about this”.</source>
        <translation>Ich melde mich von selbst, wenn etwas ansteht, wovon du erzählt hast, oder wenn du wiederkommst. Wenn dir das gerade nicht passt, sag „jetzt nicht“ oder „nie wieder davon“.</translation>
    </message>
    <message>
        <source>Off: I wait for you</source>
        <translation>Aus: Ich warte auf dich</translation>
    </message>
    <message>
        <source>Rarely: at most once a day</source>
        <translation>Selten: höchstens einmal am Tag</translation>
    </message>
    <message>
        <source>Often: every few hours at most</source>
        <translation>Öfter: alle paar Stunden</translation>
    </message>
    <message>
        <source>Your age</source>
        <translation>Dein Alter</translation>
    </message>
    <message>
        <source>For anyone under 18, stricter rules always apply.</source>
        <translation>Unter 18 gelten immer strengere Regeln.</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>18 oder älter</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Unter 18</translation>
    </message>
    <message>
        <source>Never remember</source>
        <translation>Nie merken</translation>
    </message>
    <message>
        <source>Anything about these is used only in the current conversation and never saved.</source>
        <translation>Alles darüber zählt nur im laufenden Gespräch und wird nie gespeichert.</translation>
    </message>
    <message>
        <source>For example: my divorce</source>
        <translation>Zum Beispiel: meine Scheidung</translation>
    </message>
    <message>
        <source>Whose words are saved</source>
        <translation>Wessen Worte gespeichert werden</translation>
    </message>
    <message>
        <source>Other people in the room may not want to be recorded.</source>
        <translation>Andere im Raum möchten vielleicht nicht aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>Your tone of voice</source>
        <translation>Dein Tonfall</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>Sichern und wiederherstellen</translation>
    </message>
    <message>
        <source>People you can call</source>
        <translation>Wen du anrufen kannst</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>about components</source>
        <translation>über bestandteile info</translation>
    </message>
    <message>
        <source>Details for a bug report</source>
        <translation>Angaben für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>log error fault problem</source>
        <translation>protokoll fehler problem absturz</translation>
    </message>
    <message>
        <source>The device I hear you with.</source>
        <translation>Womit ich dich höre.</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>The device you hear me with.</source>
        <translation>Womit du mich hörst.</translation>
    </message>
    <message>
        <source>Base volume. Emotions and spoken commands change it further.</source>
        <translation>Grundlautstärke. Gefühle und gesprochene Anweisungen verändern sie.</translation>
    </message>
    <message>
        <source>Silent (text only)</source>
        <translation>Nicht sprechen (nur Text)</translation>
    </message>
    <message>
        <source>I show my words and don&apos;t speak them. You can also say “captions only” or “speak again”.</source>
        <translation>Ich zeige meine Worte, statt sie zu sprechen. Du kannst auch „nur Untertitel“ oder „sprich wieder“ sagen.</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>Echounterdrückung</translation>
    </message>
    <message>
        <source>Keeps me from hearing myself, so you can interrupt.</source>
        <translation>So höre ich mich nicht selbst, und du kannst mir ins Wort fallen.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Always on</source>
        <translation>Immer an</translation>
    </message>
    <message>
        <source>Off (with headphones)</source>
        <translation>Aus (mit Kopfhörern)</translation>
    </message>
    <message>
        <source>Turn-taking</source>
        <translation>Gesprächsführung</translation>
    </message>
    <message>
        <source>When I listen</source>
        <translation>Wann ich zuhöre</translation>
    </message>
    <message>
        <source>You can type at any time.</source>
        <translation>Tippen kannst du jederzeit.</translation>
    </message>
    <message>
        <source>Always: just speak</source>
        <translation>Immer: sprich einfach</translation>
    </message>
    <message>
        <source>How long you can pause before I answer.</source>
        <translation>Wie lange du pausieren kannst, bevor ich antworte.</translation>
    </message>
    <message>
        <source>Larger ones make fewer mistakes but are slower.</source>
        <translation>Größere machen weniger Fehler, sind aber langsamer.</translation>
    </message>
    <message>
        <source>Larger ones understand more but are slower.</source>
        <translation>Größere verstehen mehr, sind aber langsamer.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Replies are cut off at this length.</source>
        <translation>Längere Antworten werden hier abgeschnitten.</translation>
    </message>
    <message>
        <source>About a page</source>
        <translation>Etwa eine Seite</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Kreativität</translation>
    </message>
    <message>
        <source>How freely I choose words.</source>
        <translation>Wie frei ich Wörter wähle.</translation>
    </message>
    <message>
        <source>Low: most predictable</source>
        <translation>Niedrig: am vorhersehbarsten</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High: more surprising, more mistakes</source>
        <translation>Hoch: überraschender, mehr Fehler</translation>
    </message>
    <message>
        <source>Instructions for the model</source>
        <translation>Anweisungen ans Modell</translation>
    </message>
    <message>
        <source>With full instructions, a strong model finds its own words in a crisis and in games.</source>
        <translation>Mit allen Anweisungen findet ein starkes Modell in Krisen und im Spiel eigene Worte.</translation>
    </message>
    <message>
        <source>Short: for small models</source>
        <translation>Kurz: für kleine Modelle</translation>
    </message>
    <message>
        <source>Full: for strong models</source>
        <translation>Vollständig: für starke Modelle</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Speeds up the language model, if you have one.</source>
        <translation>Beschleunigt das Sprachmodell, falls vorhanden.</translation>
    </message>
    <message>
        <source>Don&apos;t use</source>
        <translation>Nicht verwenden</translation>
    </message>
    <message>
        <source>How many cores the models may use.</source>
        <translation>Wie viele Kerne die Modelle nutzen dürfen.</translation>
    </message>
    <message>
        <source>Empty: the drawn face</source>
        <translation>Leer: das gezeichnete Gesicht</translation>
    </message>
    <message>
        <source>Learn from your reactions</source>
        <translation>Aus deinen Reaktionen lernen</translation>
    </message>
    <message>
        <source>adapt feedback style manner length questions warmth teasing jokes</source>
        <translation>anpassen Rückmeldung Stil Art Länge Fragen Wärme necken Scherze</translation>
    </message>
    <message>
        <source>Listening aloud</source>
        <translation>Hörbar zuhören</translation>
    </message>
    <message>
        <source>I say a soft “mhm” in some of your pauses.</source>
        <translation>In manchen deiner Pausen sage ich leise „mhm“.</translation>
    </message>
    <message>
        <source>push to talk hands free key hold toggle wake word name call</source>
        <translation>Sprechtaste freihändig Taste halten drücken Weckwort Name rufen</translation>
    </message>
    <message>
        <source>Models for this computer</source>
        <translation>Modelle für diesen Computer</translation>
    </message>
    <message>
        <source>With them I hear, think or speak better. They are downloaded once, and only if you agree. After that I work offline.</source>
        <translation>Damit höre, denke oder spreche ich besser. Sie werden einmal heruntergeladen, und nur mit deinem Einverständnis. Danach arbeite ich offline.</translation>
    </message>
    <message>
        <source>recording clone</source>
        <translation>Aufnahme aufnehmen klonen</translation>
    </message>
    <message>
        <source>copy restore lost delete</source>
        <translation>Kopie wiederherstellen verloren löschen</translation>
    </message>
    <message>
        <source>crisis emergency number phone telephone call country region</source>
        <translation>Krise Notfall Nummer Telefon Telefonnummer anrufen Land Region</translation>
    </message>
    <message>
        <source>While you hold the space bar or the talk key</source>
        <translation>Während du die Leertaste oder die Sprechtaste hältst</translation>
    </message>
    <message>
        <source>From one press of the space bar or the talk key to the next</source>
        <translation>Von einem Druck auf die Leertaste oder die Sprechtaste bis zum nächsten</translation>
    </message>
    <message>
        <source>When you call me by name</source>
        <translation>Wenn du mich beim Namen rufst</translation>
    </message>
    <message>
        <source>Name to call me by</source>
        <translation>Rufname</translation>
    </message>
    <message>
        <source>For “When you call me by name”. Say it first: “Mira, what time is it?”</source>
        <translation>Für „Wenn du mich beim Namen rufst“. Sag ihn zuerst: „Mira, wie spät ist es?“</translation>
    </message>
    <message>
        <source>Leave empty for my own name</source>
        <translation>Leer lassen für meinen eigenen Namen</translation>
    </message>
    <message>
        <source>wake word hotword assistant</source>
        <translation>Weckwort Aktivierungswort Assistent</translation>
    </message>
    <message>
        <source>How clearly to call</source>
        <translation>Wie deutlich du rufst</translation>
    </message>
    <message>
        <source>How much what I hear must sound like the name.</source>
        <translation>Wie sehr das, was ich höre, wie der Name klingen muss.</translation>
    </message>
    <message>
        <source>wake word sensitivity threshold</source>
        <translation>Weckwort Empfindlichkeit Schwelle</translation>
    </message>
    <message>
        <source>wakes easily</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>wacht leicht auf</translation>
    </message>
    <message>
        <source>only to the exact name</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>nur beim genauen Namen</translation>
    </message>
    <message>
        <source>Time awake</source>
        <translation>Wachzeit</translation>
    </message>
    <message>
        <source>After you call me and nothing more is said, I fall asleep again.</source>
        <translation>Wenn du mich gerufen hast und nichts mehr gesagt wird, schlafe ich wieder ein.</translation>
    </message>
    <message>
        <source>wake word asleep silence</source>
        <translation>Weckwort schlafen Stille</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 Sekunden</translation>
    </message>
    <message>
        <source>20 seconds</source>
        <translation>20 Sekunden</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>Eine Minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>backchannel uh-huh nod sound mhm</source>
        <translation>mhm aha hm Laut nicken Rückmeldung</translation>
    </message>
    <message>
        <source>Answer only me</source>
        <translation>Nur mir antworten</translation>
    </message>
    <message>
        <source>I ignore the television and other people, until you say: “This is my sister Ruth.”</source>
        <translation>Den Fernseher und andere Menschen überhöre ich, bis du sagst: „Das ist meine Schwester Ruth.“</translation>
    </message>
    <message>
        <source>voiceprint speaker recognition tv phone guest</source>
        <translation>Stimmabdruck Sprecher Erkennung Fernseher Telefon Gast</translation>
    </message>
    <message>
        <source>What carries over</source>
        <translation>Was nachwirkt</translation>
    </message>
    <message>
        <source>This is my starting guess; it halves every hour. Clear words or tone outweigh it.</source>
        <translation>Das ist meine erste Vermutung, sie halbiert sich jede Stunde. Klare Worte oder ein klarer Ton wiegen mehr.</translation>
    </message>
    <message>
        <source>How much of my feeling rubs off on you</source>
        <translation>Wie viel von meinem Gefühl auf dich abfärbt</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>Klingt wie</translation>
    </message>
    <message>
        <source>female male gender man woman</source>
        <translation>weiblich männlich Geschlecht Mann Frau</translation>
    </message>
    <message>
        <source>Automatic (suits my face)</source>
        <translation>Automatisch (passt zu meinem Gesicht)</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>Eine Frau</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>Ein Mann</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Eigener Server</translation>
    </message>
    <message>
        <source>Use a server</source>
        <translation>Server verwenden</translation>
    </message>
    <message>
        <source>What you say and what I remember about you is sent there.</source>
        <translation>Was du sagst und was ich über dich weiß, wird dorthin gesendet.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Including /v1.</source>
        <translation>Einschließlich /v1.</translation>
    </message>
    <message>
        <source>For example: http://192.168.1.5:8000/v1</source>
        <translation>Zum Beispiel: http://192.168.1.5:8000/v1</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Modellname</translation>
    </message>
    <message>
        <source>As listed by the server.</source>
        <translation>Wie der Server es nennt.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Only if the server needs one. It is stored and never shown.</source>
        <translation>Nur falls der Server einen braucht. Er wird gespeichert und nie angezeigt.</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>As set on the server. A token is about ¾ of a word.</source>
        <translation>Wie am Server eingestellt. Ein Token ist etwa ¾ eines Wortes.</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation>Vorauslesen</translation>
    </message>
    <message>
        <source>Reads the conversation in idle time so replies come sooner. Turn this off if you pay per token.</source>
        <translation>Liest das Gespräch in Pausen, damit Antworten schneller kommen. Schalte es aus, wenn du pro Token zahlst.</translation>
    </message>
    <message>
        <source>Save memories</source>
        <translation>Erinnerungen speichern</translation>
    </message>
    <message>
        <source>Your messages stay in History either way until you delete them.</source>
        <translation>Deine Nachrichten bleiben so oder so im Verlauf, bis du sie löschst.</translation>
    </message>
    <message>
        <source>Bring up memories</source>
        <translation>Auf Erinnerungen zurückkommen</translation>
    </message>
    <message>
        <source>I think of related memories on my own while we talk.</source>
        <translation>Im Gespräch fallen mir passende Erinnerungen von selbst ein.</translation>
    </message>
    <message>
        <source>Kinds of memories</source>
        <translation>Arten von Erinnerungen</translation>
    </message>
    <message>
        <source>Things you said, and how you felt.</source>
        <translation>Was du gesagt hast, und wie es dir dabei ging.</translation>
    </message>
    <message>
        <source>For example, your work.</source>
        <translation>Zum Beispiel deine Arbeit.</translation>
    </message>
    <message>
        <source>What you like and dislike.</source>
        <translation>Was du magst und was nicht.</translation>
    </message>
    <message>
        <source>Open plans</source>
        <translation>Offene Pläne</translation>
    </message>
    <message>
        <source>Conclusions about you</source>
        <translation>Schlüsse über dich</translation>
    </message>
    <message>
        <source>For example, what comforts you.</source>
        <translation>Zum Beispiel, was dich tröstet.</translation>
    </message>
    <message>
        <source>My thoughts about each day.</source>
        <translation>Meine Gedanken zu jedem Tag.</translation>
    </message>
    <message>
        <source>Shown when I speak while you are in another window. Other people may see them.</source>
        <translation>Erscheinen, wenn ich etwas sage, während du in einem anderen Fenster bist. Andere könnten sie sehen.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>Ohne Text</translation>
    </message>
    <message>
        <source>With text</source>
        <translation>Mit Text</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Farben des Fensters.</translation>
    </message>
    <message>
        <source>Scales the whole window.</source>
        <translation>Vergrößert das ganze Fenster.</translation>
    </message>
    <message>
        <source>system default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>Conversation text size</source>
        <translation>Schriftgröße im Gespräch</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>With reduced motion the face only blinks and speaks, and nothing slides.</source>
        <translation>Bei wenig Bewegung blinzelt und spricht das Gesicht nur, und nichts gleitet.</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Facial movement</source>
        <translation>Mimik</translation>
    </message>
    <message>
        <source>Facial style</source>
        <translation>Art der Mimik</translation>
    </message>
    <message>
        <source>Follows the personality unless you choose.</source>
        <translation>Passt zur Persönlichkeit, wenn du nichts wählst.</translation>
    </message>
    <message>
        <source>As fits the personality</source>
        <translation>Passend zur Persönlichkeit</translation>
    </message>
    <message>
        <source>Balanced: like most faces</source>
        <extracomment>how a face shows what it feels</extracomment>
        <translation>Ausgeglichen: wie die meisten Gesichter</translation>
    </message>
    <message>
        <source>Facial expressiveness</source>
        <translation>Ausdrucksstärke</translation>
    </message>
    <message>
        <source>How strongly the face shows feelings.</source>
        <translation>Wie deutlich das Gesicht Gefühle zeigt.</translation>
    </message>
    <message>
        <source>Everything except lips and eyes.</source>
        <translation>Alles außer Lippen und Augen.</translation>
    </message>
    <message>
        <source>How much the head moves.</source>
        <translation>Wie viel sich der Kopf bewegt.</translation>
    </message>
    <message>
        <source>How often and how far the head nods.</source>
        <translation>Wie oft und wie weit der Kopf nickt.</translation>
    </message>
    <message>
        <source>How often the eyes meet yours.</source>
        <translation>Wie oft der Blick dich trifft.</translation>
    </message>
    <message>
        <source>How easily the face smiles.</source>
        <translation>Wie leicht das Gesicht lächelt.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Keep running in the tray when closed</source>
        <translation>Nach dem Schließen im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Without a tray, closing quits the program.</source>
        <translation>Ohne Infobereich beendet das Schließen das Programm.</translation>
    </message>
    <message>
        <source>In the tray, if there is one.</source>
        <translation>Im Infobereich, falls vorhanden.</translation>
    </message>
    <message>
        <source>Used for menus, dates and numbers.</source>
        <translation>Für Menüs, Datum und Zahlen.</translation>
    </message>
    <message>
        <source>The language I understand and answer in.</source>
        <translation>Die Sprache, die ich verstehe und in der ich antworte.</translation>
    </message>
    <message>
        <source>Hold this key while you speak, in any window.</source>
        <translation>Halte diese Taste gedrückt, während du sprichst, egal welches Fenster offen ist.</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>So viele Sicherungen bleiben</translation>
    </message>
    <message>
        <source>Plus the first backup of this week and last week.</source>
        <translation>Außerdem bleibt je die erste Sicherung dieser und der letzten Woche erhalten.</translation>
    </message>
    <message>
        <source>Last 3 days</source>
        <translation>Die letzten 3 Tage</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Die letzte Woche</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Der letzte Monat</translation>
    </message>
    <message>
        <source>Off (deletes existing backups)</source>
        <translation>Aus (löscht vorhandene Sicherungen)</translation>
    </message>
    <message>
        <source>initiative begin start ask remind greet proactive</source>
        <translation>von selbst anfangen beginnen fragen erinnern grüßen</translation>
    </message>
    <message>
        <source>So I know what to call you. You can skip any of it.</source>
        <translation>Damit ich weiß, wie ich dich nennen soll. Du kannst alles auslassen.</translation>
    </message>
    <message>
        <source>wipe erase clear forget remove everything all</source>
        <translation>entfernen vergessen leeren säubern wegwerfen alles</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>my name change nickname what you call me</source>
        <translation>mein meinen Namen ändern Spitzname wie du mich nennst</translation>
    </message>
    <message>
        <source>This, too, is my starting guess.</source>
        <translation>Auch das ist meine erste Vermutung.</translation>
    </message>
    <message>
        <source>change your name rename call you</source>
        <translation>deinen Namen ändern umbenennen umtaufen dich nennen</translation>
    </message>
    <message>
        <source>Pronunciation of the name</source>
        <translation>Aussprache des Namens</translation>
    </message>
    <message>
        <source>In phonetic script (IPA). Leave empty to let the voice decide.</source>
        <translation>In Lautschrift (IPA). Leer lassen, dann entscheidet die Stimme.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>You are … (leave empty for the built-in character)</source>
        <translation>Du bist … (leer lassen für die mitgelieferte Figur)</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>Redeweise</translation>
    </message>
    <message>
        <source>For example: in short, plain sentences</source>
        <translation>Zum Beispiel: in kurzen, einfachen Sätzen</translation>
    </message>
    <message>
        <source>Example lines</source>
        <translation>Beispielsätze</translation>
    </message>
    <message>
        <source>One per line (Shift+Enter)</source>
        <translation>Einer pro Zeile (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>For example: an old friend who teases</source>
        <translation>Zum Beispiel: eine alte Freundin, die neckt</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>One or two words per line (Shift+Enter)</source>
        <translation>Ein, zwei Worte pro Zeile (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>follows your lead</source>
        <translation>folgt dir</translation>
    </message>
    <message>
        <source>quick to move on</source>
        <translation>geht schnell weiter</translation>
    </message>
    <message>
        <source>unhurried</source>
        <translation>hat Zeit</translation>
    </message>
    <message>
        <source>Directness</source>
        <translation>Direktheit</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>durch die Blume</translation>
    </message>
    <message>
        <source>frank</source>
        <translation>offen heraus</translation>
    </message>
    <message>
        <source>Talkativeness</source>
        <translation>Gesprächigkeit</translation>
    </message>
    <message>
        <source>sparing with words</source>
        <translation>sparsam mit Worten</translation>
    </message>
    <message>
        <source>talkative</source>
        <translation>gesprächig</translation>
    </message>
    <message>
        <source>Curiosity</source>
        <translation>Neugier</translation>
    </message>
    <message>
        <source>doesn&apos;t pry</source>
        <translation>fragt nicht nach</translation>
    </message>
    <message>
        <source>asks a lot</source>
        <translation>fragt viel</translation>
    </message>
    <message>
        <source>Imagination</source>
        <translation>Fantasie</translation>
    </message>
    <message>
        <source>matter-of-fact</source>
        <translation>sachlich</translation>
    </message>
    <message>
        <source>full of imagery</source>
        <translation>bildhaft</translation>
    </message>
    <message>
        <source>Optimism</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>sceptical</source>
        <translation>skeptisch</translation>
    </message>
    <message>
        <source>Tidiness</source>
        <translation>Ordnungssinn</translation>
    </message>
    <message>
        <source>all over the place</source>
        <translation>vom Hundertsten ins Tausendste</translation>
    </message>
    <message>
        <source>orderly</source>
        <translation>geordnet</translation>
    </message>
    <message>
        <source>Nostalgia</source>
        <translation>Nostalgie</translation>
    </message>
    <message>
        <source>likes new things</source>
        <translation>mag Neues</translation>
    </message>
    <message>
        <source>likes the old days</source>
        <translation>mag alte Zeiten</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Offenheit</translation>
    </message>
    <message>
        <source>down to earth</source>
        <translation>bodenständig</translation>
    </message>
    <message>
        <source>open to new things</source>
        <translation>offen für Neues</translation>
    </message>
    <message>
        <source>Conscientiousness</source>
        <translation>Gewissenhaftigkeit</translation>
    </message>
    <message>
        <source>easy-going</source>
        <translation>unbekümmert</translation>
    </message>
    <message>
        <source>Extraversion</source>
        <translation>Extraversion</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>kontaktfreudig</translation>
    </message>
    <message>
        <source>Agreeableness</source>
        <translation>Verträglichkeit</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warmherzig</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>easily upset</source>
        <translation>leicht aus der Ruhe zu bringen</translation>
    </message>
    <message>
        <source>If you thank me, or ask for shorter replies, fewer questions or no jokes, my style slowly follows. Each step is listed and can be undone.</source>
        <translation>Wenn du mir dankst oder kürzere Antworten, weniger Fragen oder keine Scherze willst, passt sich mein Stil langsam an. Jeder Schritt steht hier und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>the drawn face</source>
        <translation>das gezeichnete Gesicht</translation>
    </message>
    <message>
        <source>your own avatar</source>
        <extracomment>a three-dimensional model, from a file</extracomment>
        <translation>dein eigener Avatar</translation>
    </message>
    <message>
        <source>Visible part</source>
        <translation>Sichtbarer Teil</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>head and shoulders</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>Kopf und Schultern</translation>
    </message>
    <message>
        <source>whole body</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>ganzer Körper</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>My voice at the microphone</source>
        <translation>Meine Stimme am Mikrofon</translation>
    </message>
    <message>
        <source>Echo delay</source>
        <translation>Echoverzögerung</translation>
    </message>
    <message>
        <source>Removed before listening</source>
        <translation>Entfernt vor dem Zuhören</translation>
    </message>
    <message>
        <source>Removed before recognition</source>
        <translation>Entfernt vor der Worterkennung</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>Ruhiger Raum</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Models take up %1 on this disk. %2 free.</source>
        <translation>Modelle belegen %1 auf diesem Datenträger. %2 frei.</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>Fortsetzen: %1</translation>
    </message>
    <message>
        <source>For Japanese and Chinese letters, install Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).</source>
        <extracomment>stays English in Japanese and Chinese, whose letters cannot be shown where this stands</extracomment>
        <translation>Für japanische und chinesische Schrift installiere Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).</translation>
    </message>
    <message>
        <source>More models</source>
        <extracomment>such as a speech recogniser that is missing</extracomment>
        <translation>Weitere Modelle</translation>
    </message>
    <message>
        <source>If you continue without choosing, the smaller %1 is downloaded (%2 in total).</source>
        <translation>Gehst du ohne Auswahl weiter, wird das kleinere %1 heruntergeladen (insgesamt %2).</translation>
    </message>
    <message>
        <source>You can download the smaller %1 instead (%2 in total).</source>
        <translation>Du kannst stattdessen das kleinere %1 herunterladen (insgesamt %2).</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 languages</source>
        <translation>%1 Sprachen</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>heruntergeladen</translation>
    </message>
    <message>
        <source>All language models</source>
        <translation>Alle Sprachmodelle</translation>
    </message>
    <message>
        <source>All speech recognisers</source>
        <translation>Alle Modelle für Spracherkennung</translation>
    </message>
    <message>
        <source>All voices</source>
        <translation>Alle Stimmen</translation>
    </message>
    <message>
        <source>file moved or deleted</source>
        <translation>Datei verschoben oder gelöscht</translation>
    </message>
    <message>
        <source>damaged: download it again or remove it</source>
        <translation>beschädigt: neu herunterladen oder entfernen</translation>
    </message>
    <message>
        <source>your own file</source>
        <translation>eigene Datei</translation>
    </message>
    <message>
        <source>included</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>nicht heruntergeladen</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>zu groß für diesen Computer</translation>
    </message>
    <message>
        <source>recommended for this computer</source>
        <translation>empfohlen für diesen Computer</translation>
    </message>
    <message>
        <source>slow on this computer</source>
        <translation>langsam auf diesem Computer</translation>
    </message>
    <message>
        <source>fits this computer</source>
        <translation>passt zu diesem Computer</translation>
    </message>
    <message>
        <source>about 1 word a second here</source>
        <translation>hier etwa 1 Wort pro Sekunde</translation>
    </message>
    <message>
        <source>about %1 words a second here</source>
        <translation>hier etwa %1 Wörter pro Sekunde</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>see its model card</source>
        <translation>siehe Modellkarte</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. You can download it again.</source>
        <translation>%1 entfernen? Das macht %2 frei. Du kannst es wieder herunterladen.</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. %3 is used instead.</source>
        <translation>%1 entfernen? Das macht %2 frei. Dann wird %3 verwendet.</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. Nothing else here can replace it.</source>
        <translation>%1 entfernen? Das macht %2 frei. Hier gibt es keinen Ersatz dafür.</translation>
    </message>
    <message>
        <source>All files are intact.</source>
        <translation>Alle Dateien sind in Ordnung.</translation>
    </message>
    <message>
        <source>This model answers as soon as it is loaded. Keep the file where it is.</source>
        <translation>Das Modell antwortet, sobald es geladen ist. Lass die Datei, wo sie ist.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, on your server</source>
        <translation>%1, auf deinem Server</translation>
    </message>
    <message>
        <source>can clone a recorded voice</source>
        <translation>kann eine aufgenommene Stimme nachahmen</translation>
    </message>
    <message>
        <source>The publisher doesn&apos;t allow %1.</source>
        <translation>Der Herausgeber erlaubt keine %1.</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>zärtlich</translation>
    </message>
    <message>
        <source>pleasant %1, energetic %2</source>
        <translation>angenehm %1, wach %2</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>viele Sprachen</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>commercial use</source>
        <translation>kommerzielle Nutzung</translation>
    </message>
    <message>
        <source>commercial use, including of its output</source>
        <translation>kommerzielle Nutzung, auch nicht der Ausgabe</translation>
    </message>
    <message>
        <source>%1 brought this up</source>
        <translation>%1 hat das angesprochen</translation>
    </message>
    <message>
        <source>You probably wanted %1.</source>
        <translation>Du wolltest wahrscheinlich: %1.</translation>
    </message>
    <message>
        <source>to be heard</source>
        <translation>dass ich zuhöre</translation>
    </message>
    <message>
        <source>an answer or help</source>
        <translation>eine Antwort oder Hilfe</translation>
    </message>
    <message>
        <source>to share something good</source>
        <translation>etwas Schönes teilen</translation>
    </message>
    <message>
        <source>to play</source>
        <translation>spielen</translation>
    </message>
    <message>
        <source>to leave</source>
        <translation>gehen</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Sprechen</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>stands between two parts of a list</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>ein paar Sekunden</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>mic headset input device hear</source>
        <translation>Mikro Headset Eingang Gerät hören mic</translation>
    </message>
    <message>
        <source>speaker headphones output device sound</source>
        <translation>Lautsprecher Kopfhörer Ausgang Gerät Ton</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>full volume</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>volle Lautstärke</translation>
    </message>
    <message>
        <source>echo interrupt headphones</source>
        <translation>Echo unterbrechen Kopfhörer</translation>
    </message>
    <message>
        <source>answers soon</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>antwortet bald</translation>
    </message>
    <message>
        <source>lets you think</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>lässt dich nachdenken</translation>
    </message>
    <message>
        <source>pause wait interrupt silence slow</source>
        <translation>Pause warten unterbrechen Stille langsam</translation>
    </message>
    <message>
        <source>Speech recogniser</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>whisper moonshine recognition dictation</source>
        <translation>whisper moonshine Erkennung Diktat</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>stumm</translation>
    </message>
    <message>
        <source>louder softer quieter</source>
        <translation>lauter leiser</translation>
    </message>
    <message>
        <source>mute silent captions subtitles text</source>
        <translation>stumm still Untertitel Text Ton</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>brain llm gemma ai</source>
        <translation>Gehirn llm gemma KI</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>A sentence or two</source>
        <translation>Ein, zwei Sätze</translation>
    </message>
    <message>
        <source>A few sentences</source>
        <translation>Ein paar Sätze</translation>
    </message>
    <message>
        <source>length short long tokens</source>
        <translation>Länge kurz lang Tokens</translation>
    </message>
    <message>
        <source>temperature creative random</source>
        <translation>Temperatur kreativ Zufall</translation>
    </message>
    <message>
        <source>prompt instructions short full strong</source>
        <translation>Prompt Anweisung kurz voll stark</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Vulkan</source>
        <translation>Vulkan</translation>
    </message>
    <message>
        <source>Metal</source>
        <translation>Metal</translation>
    </message>
    <message>
        <source>gpu graphics card fast</source>
        <translation>gpu Grafikkarte schnell</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Prozessorkerne</translation>
    </message>
    <message>
        <source>All but one</source>
        <translation>Alle bis auf einen</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Einer</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Zwei</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>Vier</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>Acht</translation>
    </message>
    <message>
        <source>cpu threads slow</source>
        <translation>cpu Threads langsam</translation>
    </message>
    <message>
        <source>network remote ollama vllm openai</source>
        <translation>Netzwerk entfernt ollama vllm openai</translation>
    </message>
    <message>
        <source>4,096 tokens</source>
        <translation>4.096 Token</translation>
    </message>
    <message>
        <source>8,192 tokens</source>
        <translation>8.192 Token</translation>
    </message>
    <message>
        <source>16,384 tokens</source>
        <translation>16.384 Token</translation>
    </message>
    <message>
        <source>32,768 tokens</source>
        <translation>32.768 Token</translation>
    </message>
    <message>
        <source>131,072 tokens</source>
        <translation>131.072 Token</translation>
    </message>
    <message>
        <source>context window tokens memory</source>
        <translation>kontext fenster token gedächtnis</translation>
    </message>
    <message>
        <source>cost price paid money fast</source>
        <translation>kosten preis bezahlen geld schnell</translation>
    </message>
    <message>
        <source>memory remember forget</source>
        <translation>Gedächtnis erinnern vergessen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>notify message popup desktop</source>
        <translation>Benachrichtigung Nachricht Hinweis Desktop</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Erlebnisse</translation>
    </message>
    <message>
        <source>When, with whom, and how it ended.</source>
        <translation>Wann, mit wem, und wie es ausging.</translation>
    </message>
    <message>
        <source>Facts about you</source>
        <translation>Fakten über dich</translation>
    </message>
    <message>
        <source>Likes and dislikes</source>
        <translation>Vorlieben und Abneigungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Who is who in your life.</source>
        <translation>Wer wer ist in deinem Leben.</translation>
    </message>
    <message>
        <source>Plans, promises and dates.</source>
        <translation>Vorhaben, Versprechen und Termine.</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>Of days and months.</source>
        <translation>Von Tagen und Monaten.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>3 times as large</source>
        <translation>dreimal so groß</translation>
    </message>
    <message>
        <source>font zoom scale larger bigger letters read</source>
        <translation>Schrift Zoom Maßstab größer Buchstaben lesen</translation>
    </message>
    <message>
        <source>The words below the face.</source>
        <translation>Die Worte unter dem Gesicht.</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>2½ times as large</source>
        <translation>2½-mal so groß</translation>
    </message>
    <message>
        <source>captions subtitles font</source>
        <translation>Untertitel Schrift</translation>
    </message>
    <message>
        <source>background quit close icon</source>
        <translation>Hintergrund beenden schließen Symbol</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>autostart boot login</source>
        <translation>Autostart hochfahren anmelden</translation>
    </message>
    <message>
        <source>Talk key</source>
        <translation>Sprechtaste</translation>
    </message>
    <message>
        <source>push to talk global hotkey shortcut</source>
        <translation>Sprechtaste überall Tastenkürzel</translation>
    </message>
    <message>
        <source>look theme dark light contrast night</source>
        <translation>Aussehen Thema dunkel hell Kontrast Nacht</translation>
    </message>
    <message>
        <source>animation dizzy reduced</source>
        <translation>Animation schwindlig weniger</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Lebhaft</translation>
    </message>
    <message>
        <source>Wry</source>
        <translation>Verschmitzt</translation>
    </message>
    <message>
        <source>Shy</source>
        <translation>Schüchtern</translation>
    </message>
    <message>
        <source>face expression manner</source>
        <translation>Gesicht Ausdruck Art</translation>
    </message>
    <message>
        <source>much</source>
        <translation>viel</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Nods</source>
        <translation>Nicken</translation>
    </message>
    <message>
        <source>Eye contact</source>
        <translation>Blickkontakt</translation>
    </message>
    <message>
        <source>Smiles</source>
        <translation>Lächeln</translation>
    </message>
    <message>
        <source>Winks</source>
        <translation>Zwinkern</translation>
    </message>
    <message>
        <source>How often the eyes wink.</source>
        <translation>Wie oft das Gesicht zwinkert.</translation>
    </message>
    <message>
        <source>Window language</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>translation english german french spanish japanese chinese</source>
        <translation>Übersetzung Englisch Deutsch Französisch Spanisch Japanisch Chinesisch</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Gesprochene Sprache</translation>
    </message>
    <message>
        <source>speak talk english german french spanish japanese chinese</source>
        <translation>sprechen reden Englisch Deutsch Französisch Spanisch Japanisch Chinesisch</translation>
    </message>
    <message>
        <source>copy safe restore lost</source>
        <translation>Kopie sicher wiederherstellen verloren</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>geringer</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>increased</source>
        <translation>stärker</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <extracomment>&quot;2 times as long&quot;: how long the companion waits</extracomment>
        <translation>%1-mal so lang</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Haare</translation>
    </message>
    <message>
        <source>bob</source>
        <extracomment>a haircut that ends at the chin</extracomment>
        <translation>Bob</translation>
    </message>
    <message>
        <source>short</source>
        <extracomment>hair</extracomment>
        <translation>kurz</translation>
    </message>
    <message>
        <source>long</source>
        <extracomment>hair</extracomment>
        <translation>lang</translation>
    </message>
    <message>
        <source>curls</source>
        <extracomment>hair</extracomment>
        <translation>Locken</translation>
    </message>
    <message>
        <source>bun</source>
        <extracomment>hair tied up in a knot</extracomment>
        <translation>Dutt</translation>
    </message>
    <message>
        <source>cropped</source>
        <extracomment>hair, very short</extracomment>
        <translation>kurz geschoren</translation>
    </message>
    <message>
        <source>Hair colour</source>
        <translation>Haarfarbe</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>chestnut</source>
        <extracomment>a brown of hair</extracomment>
        <translation>kastanienbraun</translation>
    </message>
    <message>
        <source>copper</source>
        <extracomment>a red of hair</extracomment>
        <translation>kupferrot</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>blond</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>silbern</translation>
    </message>
    <message>
        <source>plum</source>
        <extracomment>a purple</extracomment>
        <translation>pflaumenblau</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>porcelain</source>
        <extracomment>the palest of five colours of skin</extracomment>
        <translation>Porzellan</translation>
    </message>
    <message>
        <source>peach</source>
        <extracomment>a pale colour of skin</extracomment>
        <translation>Pfirsich</translation>
    </message>
    <message>
        <source>olive</source>
        <extracomment>a middle colour of skin</extracomment>
        <translation>Olive</translation>
    </message>
    <message>
        <source>bronze</source>
        <extracomment>a brown colour of skin</extracomment>
        <translation>Bronze</translation>
    </message>
    <message>
        <source>umber</source>
        <extracomment>the darkest of five colours of skin</extracomment>
        <translation>Umbra</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>braun</translation>
    </message>
    <message>
        <source>hazel</source>
        <extracomment>a colour of eyes</extracomment>
        <translation>haselnussbraun</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violett</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>Kleidung</translation>
    </message>
    <message>
        <source>jumper</source>
        <translation>Pullover</translation>
    </message>
    <message>
        <source>shirt</source>
        <translation>Hemd</translation>
    </message>
    <message>
        <source>hoodie</source>
        <translation>Kapuzenpulli</translation>
    </message>
    <message>
        <source>Clothes colour</source>
        <translation>Farbe der Kleidung</translation>
    </message>
    <message>
        <source>teal</source>
        <extracomment>a blue green</extracomment>
        <translation>blaugrün</translation>
    </message>
    <message>
        <source>rose</source>
        <extracomment>a colour</extracomment>
        <translation>rosa</translation>
    </message>
    <message>
        <source>mustard</source>
        <extracomment>a dark yellow</extracomment>
        <translation>senfgelb</translation>
    </message>
    <message>
        <source>navy</source>
        <extracomment>a dark blue</extracomment>
        <translation>marineblau</translation>
    </message>
    <message>
        <source>moss</source>
        <extracomment>a dull green</extracomment>
        <translation>moosgrün</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>no glasses</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>round</source>
        <extracomment>glasses</extracomment>
        <translation>rund</translation>
    </message>
    <message>
        <source>square</source>
        <extracomment>glasses</extracomment>
        <translation>eckig</translation>
    </message>
    <message>
        <source>Hair: %1, %2. Skin: %3. Eyes: %4. Clothes: %5, %6.</source>
        <extracomment>a look: hair, its colour, skin, eyes, clothes, their colour</extracomment>
        <translation>Haare: %1, %2. Haut: %3. Augen: %4. Kleidung: %5, %6.</translation>
    </message>
    <message>
        <source>%1 Glasses: %2.</source>
        <extracomment>%1 is the description of a look, %2 a kind of glasses such as &quot;round&quot;</extracomment>
        <translation>%1 Brille: %2.</translation>
    </message>
    <message>
        <source>No microphone found. You can type.</source>
        <translation>Kein Mikrofon gefunden. Du kannst tippen.</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>Los geht’s</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>I&apos;m %1.</source>
        <translation>Ich bin %1.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Hello, good to see you</source>
        <translation>Hallo, schön, dass du da bist</translation>
    </message>
    <message>
        <source>Who shall I be?</source>
        <translation>Wer soll ich sein?</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation>Keine Netzverbindung aufgebaut seit %1.</translation>
    </message>
    <message>
        <source>One connection since %1, on %2.</source>
        <translation>Eine Verbindung seit %1, am %2.</translation>
    </message>
    <message>
        <source>%1 connections since %2, the last on %3.</source>
        <translation>%1 Verbindungen seit %2, die letzte am %3.</translation>
    </message>
    <message>
        <source>Your language model server, %1</source>
        <translation>Dein Server mit dem Sprachmodell, %1</translation>
    </message>
    <message>
        <source>Model download, %1</source>
        <translation>Modell-Download, %1</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 empfangen</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>%1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>Everything is encrypted, and the key is in the system&apos;s keyring.</source>
        <translation>Alles ist verschlüsselt, und der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Everything is encrypted. This computer has no keyring, so the key is stored in a file here, database.key. Only your account can read it.</source>
        <translation>Alles ist verschlüsselt. Dieser Computer hat keinen Schlüsselbund, deshalb liegt der Schlüssel hier in der Datei database.key. Nur dein Konto kann sie lesen.</translation>
    </message>
    <message>
        <source>echo level loud</source>
        <translation>Echo Pegel laut</translation>
    </message>
    <message>
        <source>tone calibration feeling</source>
        <translation>Ton Eichung Gefühl</translation>
    </message>
    <message>
        <source>speaker accent clone</source>
        <translation>Sprecher Akzent klonen</translation>
    </message>
    <message>
        <source>Speed and pitch</source>
        <translation>Tempo und Tonhöhe</translation>
    </message>
    <message>
        <source>fast slow high low rate</source>
        <translation>schnell langsam hoch tief Tempo</translation>
    </message>
    <message>
        <source>Download and remove models</source>
        <translation>Modelle herunterladen und entfernen</translation>
    </message>
    <message>
        <source>disk space licence get</source>
        <translation>Platz Speicher Lizenz holen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>folder encryption password key data</source>
        <translation>Ordner Verschlüsselung Schlüssel Daten passwort kennwort</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>network internet online offline</source>
        <translation>Netz Internet online offline</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>incognito private secret</source>
        <translation>inkognito privat geheim</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>keyboard shortcut hotkey</source>
        <translation>Tastatur Tastenkürzel</translation>
    </message>
    <message>
        <source>Microphone off and on</source>
        <translation>Mikrofon aus und an</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Stop the reply or close the panel</source>
        <translation>Antwort anhalten oder Seite schließen</translation>
    </message>
    <message>
        <source>Hold to talk (outside text fields)</source>
        <translation>Sprechtaste (außerhalb von Textfeldern)</translation>
    </message>
    <message>
        <source>Jump to the message box</source>
        <translation>Zum Nachrichtenfeld</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Begleiter</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Small window, and back</source>
        <translation>Kleines Fenster ein und aus</translation>
    </message>
    <message>
        <source>Face only, and back</source>
        <translation>Nur das Gesicht ein und aus</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Hilfenummern</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>ends the program</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Press Ctrl, Alt or the system key with a letter or Space, or a function key.</source>
        <translation>Drück Strg, Alt oder die Systemtaste mit einem Buchstaben oder der Leertaste, oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>%1 is already used for: %2.</source>
        <translation>%1 ist schon belegt: %2.</translation>
    </message>
    <message>
        <source>Backup %1 restored. Your previous data is in the list until you delete it.</source>
        <translation>Sicherung %1 wiederhergestellt. Die vorigen Daten stehen in der Liste, bis du sie löschst.</translation>
    </message>
    <message>
        <source>Exported: %1 messages, %2 memories. The file is not encrypted.</source>
        <translation>Exportiert: %1 Nachrichten, %2 Erinnerungen. Die Datei ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Replaced on %1</source>
        <translation>Ersetzt am %1</translation>
    </message>
    <message>
        <source>Restore this backup? The conversation restarts. Your current data is saved as a backup first.</source>
        <translation>Diese Sicherung wiederherstellen? Das Gespräch startet neu. Die jetzigen Daten werden vorher gesichert.</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>Diese Sicherung endgültig löschen?</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Begleiter</translation>
    </message>
    <message>
        <source>Write the date like this: %1.</source>
        <translation>Schreib das Datum so: %1.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Gib eine Nummer ein.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>This is no longer in the history.</source>
        <translation>Das ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Changing the voice…</source>
        <translation>Die Stimme wird gewechselt&#xa0;…</translation>
    </message>
    <message>
        <source>Current voice: %1</source>
        <translation>Aktuelle Stimme: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Joins two parts of a list, such as &quot;smiling softly&quot; and &quot;looking at you&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>smiling softly</source>
        <translation>lächelt sanft</translation>
    </message>
    <message>
        <source>smiling</source>
        <translation>lächelt</translation>
    </message>
    <message>
        <source>beaming</source>
        <translation>strahlt</translation>
    </message>
    <message>
        <source>the corners of the mouth down</source>
        <translation>Mundwinkel nach unten</translation>
    </message>
    <message>
        <source>lips pressed together</source>
        <translation>Lippen zusammengepresst</translation>
    </message>
    <message>
        <source>mouth askew</source>
        <translation>Mund schief</translation>
    </message>
    <message>
        <source>mouth open</source>
        <translation>Mund offen</translation>
    </message>
    <message>
        <source>brows raised</source>
        <translation>Brauen gehoben</translation>
    </message>
    <message>
        <source>brows drawn up in worry</source>
        <translation>Brauen besorgt zusammengezogen</translation>
    </message>
    <message>
        <source>frowning</source>
        <translation>Stirn gerunzelt</translation>
    </message>
    <message>
        <source>one brow raised</source>
        <translation>eine Braue gehoben</translation>
    </message>
    <message>
        <source>looking at you</source>
        <translation>sieht dich an</translation>
    </message>
    <message>
        <source>looking aside</source>
        <translation>sieht zur Seite</translation>
    </message>
    <message>
        <source>looking up</source>
        <translation>sieht nach oben</translation>
    </message>
    <message>
        <source>looking down</source>
        <translation>sieht nach unten</translation>
    </message>
    <message>
        <source>eyes half closed</source>
        <translation>Augen halb geschlossen</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>hört zu</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>denkt nach</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>spricht</translation>
    </message>
    <message>
        <source>Couldn&apos;t set up starting at login: %1 can&apos;t be written.</source>
        <translation>Der Start bei der Anmeldung ließ sich nicht einrichten: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Companion now starts at login. The entry is in %1.</source>
        <translation>Companion startet jetzt bei der Anmeldung. Der Eintrag steht in %1.</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>%1 says something</source>
        <extracomment>told by the desktop while the window is not looked at: the companion&apos;s name</extracomment>
        <translation>%1 sagt etwas</translation>
    </message>
    <message>
        <source>The system didn&apos;t allow the talk key. Hold Space in the window, or choose “No keys” in the settings and then the key again.</source>
        <translation>Das System hat die Sprechtaste nicht erlaubt. Halte die Leertaste im Fenster, oder wähl in den Einstellungen „Keine Tasten“ und dann die Taste neu.</translation>
    </message>
    <message>
        <source>This desktop doesn&apos;t support a global talk key. Hold Space in the window.</source>
        <translation>Dieser Desktop unterstützt keine globale Sprechtaste. Halte die Leertaste im Fenster.</translation>
    </message>
    <message>
        <source>macOS needs your permission for the talk key: System Settings, Privacy &amp; Security, Input Monitoring, Companion. Until then, hold Space in the window.</source>
        <translation>macOS braucht für die Sprechtaste deine Erlaubnis: Systemeinstellungen, Datenschutz &amp; Sicherheit, Eingabeüberwachung, Companion. Halte bis dahin die Leertaste im Fenster.</translation>
    </message>
    <message>
        <source>The talk key doesn&apos;t work here because the keyboard can&apos;t be read. Hold Space in the window.</source>
        <translation>Die Sprechtaste funktioniert hier nicht, weil die Tastatur nicht gelesen werden kann. Halte die Leertaste im Fenster.</translation>
    </message>
    <message>
        <source>Hold to talk to the companion</source>
        <extracomment>what a key is for, as the desktop shows it</extracomment>
        <translation>Halten, um mit dem Begleiter zu sprechen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the companion&apos;s name, and what it is doing</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Das Fenster verbergen</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Das Fenster zeigen</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Kleines Fenster</translation>
    </message>
    <message>
        <source>Face only</source>
        <translation>Nur das Gesicht</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>Mikrofon aus</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Sprechen anhalten</translation>
    </message>
    <message>
        <source>Graphics acceleration failed, so the processor draws the window.</source>
        <translation>Die Grafikbeschleunigung ist ausgefallen, deshalb zeichnet der Prozessor das Fenster.</translation>
    </message>
    <message>
        <source>Updated to version %1. Settings → About says what is new.</source>
        <translation>Auf Version %1 aktualisiert. Was neu ist, steht unter Einstellungen → Info.</translation>
    </message>
    <message>
        <source>This is too long: %1 characters (limit: %2). Send it in parts.</source>
        <translation>Das ist zu lang: %1 Zeichen (höchstens %2). Sende es in Teilen.</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a time of day, such as 14:03</extracomment>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>%1, about %2 min at 50 Mbit/s, saved in %3. Interrupted downloads resume. You can continue meanwhile.</source>
        <translation>%1, etwa %2 min bei 50 Mbit/s, gespeichert in %3. Unterbrochene Downloads werden fortgesetzt. Du kannst inzwischen weitermachen.</translation>
    </message>
    <message>
        <source>This file contains no messages.</source>
        <translation>Diese Datei enthält keine Nachrichten.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>names of people, and how many others: Aqua, Bea, Cleo and 3 more</extracomment>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>One chat with %1. Messages: %2, from %3 to %4.</source>
        <translation>Ein Chat mit %1. Nachrichten: %2, von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 chats with %2. Messages: %3, from %4 to %5.</source>
        <translation>%1 Chats mit %2. Nachrichten: %3, von %4 bis %5.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what is not taken, and how much of it: pictures and files (3)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>Nicht importiert: %1.</translation>
    </message>
    <message>
        <source>No time given, so dated like the message before: %1.</source>
        <translation>Ohne Zeitangabe, deshalb datiert wie die Nachricht davor: %1.</translation>
    </message>
    <message>
        <source>Unreadable (%1): %2</source>
        <extracomment>a place in a file, and what is wrong there: Unreadable (line 7): there is no text</extracomment>
        <translation>Nicht lesbar (%1): %2</translation>
    </message>
    <message>
        <source>Also unreadable: %1.</source>
        <translation>Außerdem nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Set to %1.</source>
        <translation>Auf %1 eingestellt.</translation>
    </message>
    <message>
        <source>You are speaking %1. Set this companion to %1?</source>
        <translation>Du sprichst %1. Diesen Begleiter auf %1 einstellen?</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Auf %1 einstellen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Better models</source>
        <translation>Bessere Modelle</translation>
    </message>
    <message>
        <source>Always enforced</source>
        <translation>Immer durchgesetzt</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is never said. It is rewritten, and if that fails, it ends early or in prepared words.</source>
        <translation>Eine Antwort, die dagegen verstößt, wird nie gesagt. Sie wird neu geschrieben; hilft das nicht, endet sie früher oder mit vorbereiteten Worten.</translation>
    </message>
    <message>
        <source>Second try</source>
        <translation>Zweiter Versuch</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is rewritten once. If the second try breaks it too, it is said anyway, and “Why?” tells you. If you sincerely ask what I am, I never pretend to be human.</source>
        <translation>Eine Antwort, die dagegen verstößt, wird einmal neu geschrieben. Verstößt auch der zweite Versuch, wird sie trotzdem gesagt, und „Warum?“ zeigt es dir. Fragst du ernsthaft, was ich bin, gebe ich mich nie als Mensch aus.</translation>
    </message>
    <message>
        <source>System default: %1</source>
        <extracomment>the device that the system uses where nobody chooses</extracomment>
        <translation>Systemstandard: %1</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>Say my name to try it.</source>
        <translation>Sag meinen Namen, um es auszuprobieren.</translation>
    </message>
    <message>
        <source>Heard: “%1”, %2 like the name.</source>
        <extracomment>words that were heard, and how much they sound like the companion&apos;s name</extracomment>
        <translation>Gehört: „%1“, zu %2 wie der Name.</translation>
    </message>
    <message>
        <source>Automatic (best installed)</source>
        <translation>Automatisch (bestes installiertes Modell)</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser and a voice. You can download both under Models.</source>
        <translation>Für %1 fehlen eine Spracherkennung und eine Stimme. Lade beide unter „Modelle“ herunter.</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser. Download one under Models, or type.</source>
        <translation>Für %1 fehlt eine Spracherkennung. Lade eine unter „Modelle“ herunter, oder tippe.</translation>
    </message>
    <message>
        <source>No installed voice speaks %1. Download one under Voice, or read.</source>
        <translation>Keine installierte Stimme spricht %1. Lade eine unter „Stimme“ herunter, oder lies mit.</translation>
    </message>
    <message>
        <source>Only a basic voice speaks %1 here. Get a better one under Voice.</source>
        <translation>Für %1 gibt es hier nur eine einfache Stimme. Eine bessere findest du unter „Stimme“.</translation>
    </message>
    <message>
        <source>Your own avatar needs a working graphics card, so the drawn face is used.</source>
        <translation>Ein eigener Avatar braucht eine nutzbare Grafikkarte. Hier ist keine, deshalb bleibt es beim gezeichneten Gesicht.</translation>
    </message>
    <message>
        <source>Your avatar&apos;s file is missing, so the drawn face is used.</source>
        <translation>Die Datei deines Avatars fehlt, deshalb wird das gezeichnete Gesicht verwendet.</translation>
    </message>
    <message>
        <source>An avatar without a name</source>
        <translation>Ein Avatar ohne Namen</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>A picture breathes and leans, but its lips don&apos;t move.</source>
        <translation>Ein Bild atmet und neigt sich, aber die Lippen bewegen sich nicht.</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>Von %1.</translation>
    </message>
    <message>
        <source>Copyright: %1.</source>
        <translation>Urheberrecht: %1.</translation>
    </message>
    <message>
        <source>Contact: %1.</source>
        <translation>Kontakt: %1.</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>Lizenz: %1.</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <extracomment>%1 is a list such as &quot;commercial use, changes&quot;</extracomment>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <source>Not allowed: %1.</source>
        <translation>Nicht erlaubt: %1.</translation>
    </message>
    <message>
        <source>Credit the author when you show it.</source>
        <translation>Nenne die Urheberin oder den Urheber, wenn du den Avatar zeigst.</translation>
    </message>
    <message>
        <source>use by everyone</source>
        <translation>Nutzung durch alle</translation>
    </message>
    <message>
        <source>passing it on</source>
        <translation>Weitergabe</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>showing violence</source>
        <translation>Gewaltdarstellung</translation>
    </message>
    <message>
        <source>sexual content</source>
        <translation>sexuelle Inhalte</translation>
    </message>
    <message>
        <source>political or religious use</source>
        <translation>politische oder religiöse Nutzung</translation>
    </message>
    <message>
        <source>hateful use</source>
        <translation>hasserfüllte Nutzung</translation>
    </message>
    <message>
        <source>Nobody is chosen yet. If you go on, I stay as I am.</source>
        <translation>Noch ist niemand gewählt. Wenn du weitergehst, bleibe ich, wie ich bin.</translation>
    </message>
    <message>
        <source>%1 of %2 answered. Answer all for a suggestion, or go on and I stay as I am.</source>
        <translation>%1 von %2 beantwortet. Beantworte alle für einen Vorschlag, oder geh weiter, dann bleibe ich, wie ich bin.</translation>
    </message>
    <message>
        <source>This replaces the current personality with %1 and deletes its texts. Export it as a card first to keep them.</source>
        <translation>%1 ersetzt die jetzige Persönlichkeit; deren Texte werden gelöscht. Exportier sie vorher als Karte, um sie zu behalten.</translation>
    </message>
    <message>
        <source>The name %1 goes too.</source>
        <translation>Auch der Name %1 geht verloren.</translation>
    </message>
    <message>
        <source>The name %1 stays.</source>
        <translation>Der Name %1 bleibt.</translation>
    </message>
    <message>
        <source>The look you chose stays.</source>
        <translation>Das Aussehen, das du gewählt hast, bleibt.</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Your last message</source>
        <translation>Deine letzte Nachricht</translation>
    </message>
    <message>
        <source>Save and answer again</source>
        <translation>Speichern und neu antworten</translation>
    </message>
    <message>
        <source>This replaces your message and my reply.</source>
        <translation>Das ersetzt deine Nachricht und meine Antwort.</translation>
    </message>
</context>
<context>
    <name>YouStep</name>
    <message>
        <source>What shall I call you?</source>
        <translation>Wie soll ich dich nennen?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>May I speak first?</source>
        <translation>Darf ich von mir aus etwas sagen?</translation>
    </message>
</context>
</TS>
