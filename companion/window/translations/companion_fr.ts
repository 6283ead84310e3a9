<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutPanel</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Companion %1</source>
        <translation>Companion %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Sans garantie.</translation>
    </message>
    <message>
        <source>All changes (in English)</source>
        <translation>Tous les changements (en anglais)</translation>
    </message>
    <message>
        <source>Found a bug?</source>
        <translation>Tu as trouvé un bug&#xa0;?</translation>
    </message>
    <message>
        <source>Report it where you got Companion, with these details.</source>
        <translation>Signale-le là où tu as obtenu Companion, avec ces détails.</translation>
    </message>
    <message>
        <source>Versions and your system only. Nothing you said, no names and no folders.</source>
        <translation>Seuls les versions et ton système sont copiés&#xa0;: rien de ce que tu as dit, ni noms ni dossiers.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy details for a bug report</source>
        <translation>Copier les détails pour un rapport de bug</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>Ton compagnon</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>Composants et leurs licences</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Ouvrir le dossier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>AlsoWrong</name>
    <message>
        <source>You also told me this about the same person:</source>
        <translation>Tu m’as dit aussi ceci de la même personne&#xa0;:</translation>
    </message>
    <message>
        <source>Correct this too</source>
        <translation>Corriger cela aussi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>A backup is made every day when idle. Backups are encrypted, live in the same folder, and anything you delete is removed from them too.</source>
        <translation>Une fois par jour, quand nous ne parlons pas, une sauvegarde est faite. Les sauvegardes sont chiffrées, dans le même dossier, et ce que tu supprimes en disparaît aussi.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>Aucune sauvegarde pour l’instant.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Your messages, memories, personality and settings in one file. It is not encrypted, so keep it somewhere private.</source>
        <translation>Messages, souvenirs, personnalité et réglages dans un fichier. Il n’est pas chiffré&#xa0;: garde-le en lieu sûr.</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Exporter dans un fichier…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>La supprimer</translation>
    </message>
    <message>
        <source>Restore now</source>
        <translation>Restaurer maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Tout exporter</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
</context>
<context>
    <name>BoundariesPanel</name>
    <message>
        <source>Boundaries</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>These rules apply whatever model, character or tone you use. Some are always on: I never help anyone cause harm, never say anything sexual to a minor, never encourage self-harm or delusions, never turn you against people, never pressure you to stay, never claim to act in the world, and never pretend to be human or to suffer.</source>
        <translation>Ces règles valent quel que soit le modèle, le personnage ou le ton. Certaines sont toujours actives&#xa0;: je n’aide jamais à nuire, ne dis jamais rien de sexuel à un mineur, n’encourage jamais l’automutilation ni le délire, ne te monte jamais contre personne, ne cherche jamais à te retenir, ne prétends jamais agir dans le monde réel, être humain ou souffrir.</translation>
    </message>
    <message>
        <source>How these rules are enforced</source>
        <translation>Comment ces règles sont appliquées</translation>
    </message>
</context>
<context>
    <name>BringCompanion</name>
    <message>
        <source>Import from a file…</source>
        <translation>Importer depuis un fichier…</translation>
    </message>
    <message>
        <source>%1 is encrypted. Enter its password.</source>
        <translation>%1 est chiffré. Saisis son mot de passe.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>The file of %1 also changes settings that affect your privacy. Accept them only if you trust its author.</source>
        <translation>Le fichier de %1 modifie aussi des réglages de confidentialité. Ne les accepte que si tu fais confiance à son auteur.</translation>
    </message>
    <message>
        <source>Accept</source>
        <extracomment>sets what a file brings that has to be trusted</extracomment>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Don&apos;t accept</source>
        <extracomment>sets nothing of what a file brings that has to be trusted</extracomment>
        <translation>Ne pas accepter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import a companion</source>
        <translation>Importer un compagnon</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>Compagnons (*.companion)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Modifier ton message</translation>
    </message>
    <message>
        <source>Copy your message</source>
        <translation>Copier ton message</translation>
    </message>
    <message>
        <source>How I read your mood: %1</source>
        <translation>Comment j’ai perçu ton humeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Something was deleted here.</source>
        <translation>Quelque chose a été supprimé ici.</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Pas exact&#xa0;?</translation>
    </message>
    <message>
        <source>Say how you felt</source>
        <translation>Dire ce que tu ressentais</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>Pourquoi cette réponse</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Reword it yourself</source>
        <translation>Corriger ma réponse</translation>
    </message>
    <message>
        <source>Previous reply</source>
        <translation>Réponse précédente</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>place among the answers to choose from: 2 of 3</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Réponse suivante</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Autre réponse</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Toi&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>People you can call</source>
        <translation>Qui appeler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you.</source>
        <translation>%1 est un logiciel et ne peut ni appeler quelqu’un ni veiller sur toi.</translation>
    </message>
    <message>
        <source>Set your country to see numbers</source>
        <translation>Indique ton pays pour voir les numéros</translation>
    </message>
</context>
<context>
    <name>CompanionEntry</name>
    <message>
        <source>Talk</source>
        <extracomment>begins to talk with another companion</extracomment>
        <translation>Parler</translation>
    </message>
    <message>
        <source>Talk with %1</source>
        <translation>Parler avec %1</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>Duplicate or archive</source>
        <translation>Dupliquer ou archiver</translation>
    </message>
    <message>
        <source>A duplicate has the same character, boundaries, voice and face.</source>
        <translation>Un double a le même caractère, les mêmes limites, la même voix et le même visage.</translation>
    </message>
    <message>
        <source>Name of the duplicate</source>
        <translation>Nom de la copie</translation>
    </message>
    <message>
        <source>Copy the memories of %1, too</source>
        <translation>Copier aussi les souvenirs de %1</translation>
    </message>
    <message>
        <source>An archived companion is kept and can be restored.</source>
        <translation>Un compagnon archivé est conservé et peut être restauré.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>You can archive %1 while you talk with another one.</source>
        <translation>Tu peux archiver %1 pendant que tu parles avec un autre.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>Archiver %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Everything about this companion in one file, for another computer. The file keeps what you delete later.</source>
        <translation>Tout ce compagnon dans un fichier, pour un autre ordinateur. Ce que tu supprimes plus tard reste dans le fichier.</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>Répète le mot de passe</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>Les mots de passe ne correspondent pas.</translation>
    </message>
    <message>
        <source>Without a password, anyone who has the file can read everything in it.</source>
        <translation>Sans mot de passe, quiconque a le fichier peut tout y lire.</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened without the password, so keep it safe.</source>
        <translation>Le fichier ne s’ouvre pas sans le mot de passe&#xa0;: garde-le bien.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Save %1 to a file</source>
        <translation>Enregistrer %1 dans un fichier</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>Compagnons (*.companion)</translation>
    </message>
    <message>
        <source>Save a companion to a file</source>
        <translation>Enregistrer un compagnon dans un fichier</translation>
    </message>
</context>
<context>
    <name>CompanionsPanel</name>
    <message>
        <source>Companions</source>
        <translation>Compagnons</translation>
    </message>
    <message>
        <source>Each has its own personality, memories and settings, and knows nothing about the others.</source>
        <translation>Chacun a sa personnalité, ses souvenirs et ses réglages, et ne sait rien des autres.</translation>
    </message>
    <message>
        <source>A new companion</source>
        <translation>Un nouveau compagnon</translation>
    </message>
    <message>
        <source>Archived (%1)</source>
        <translation>Archivés (%1)</translation>
    </message>
    <message>
        <source>Talk with %1 now</source>
        <extracomment>begins to talk with a companion that was just made</extracomment>
        <translation>Parler avec %1 maintenant</translation>
    </message>
    <message>
        <source>Archived: %1</source>
        <translation>Archivé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restaurer %1</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Type “%1” to delete it with all messages and memories. This can&apos;t be undone.</source>
        <translation>Tape «&#xa0;%1&#xa0;» pour tout supprimer, messages et souvenirs compris. C’est irréversible.</translation>
    </message>
    <message>
        <source>Name of the companion to delete</source>
        <translation>Nom du compagnon à supprimer</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Write a description</source>
        <translation>Écrire une description</translation>
    </message>
    <message>
        <source>Find one that suits you, or pick one</source>
        <translation>En trouver une qui te convient, ou choisir</translation>
    </message>
    <message>
        <source>From a Character Card</source>
        <translation>À partir d’une fiche de personnage</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Choose the card…</source>
        <translation>Choisir la carte…</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>Importer une fiche de personnage</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>Fiches de personnage (*.png *.json *.charx)</translation>
    </message>
</context>
<context>
    <name>CopySign</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
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
        <translation>Visage</translation>
    </message>
    <message>
        <source>Current look</source>
        <translation>Apparence actuelle</translation>
    </message>
    <message>
        <source>Ready-made looks</source>
        <translation>Apparences toutes prêtes</translation>
    </message>
    <message>
        <source>Changes are saved and shown at once.</source>
        <translation>Chaque changement est enregistré et affiché aussitôt.</translation>
    </message>
</context>
<context>
    <name>FeelingMap</name>
    <message>
        <source>energetic</source>
        <extracomment>at the upper edge of a map of feelings</extracomment>
        <translation>énergique</translation>
    </message>
    <message>
        <source>drowsy</source>
        <extracomment>at the lower edge of a map of feelings</extracomment>
        <translation>somnolent</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <extracomment>at the left edge of a map of feelings</extracomment>
        <translation>désagréable</translation>
    </message>
    <message>
        <source>pleasant</source>
        <extracomment>at the right edge of a map of feelings</extracomment>
        <translation>agréable</translation>
    </message>
</context>
<context>
    <name>FeelingPad</name>
    <message>
        <source>Listen: %1</source>
        <translation>Écouter&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>expanded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>replié</translation>
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
        <translation>Ce qui serait supprimé</translation>
    </message>
    <message>
        <source>Memories:</source>
        <translation>Souvenirs&#xa0;:</translation>
    </message>
    <message>
        <source>From the conversation:</source>
        <translation>De la conversation&#xa0;:</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>something that was said</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Checking what would be deleted…</source>
        <translation>Vérification de ce qui serait supprimé…</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>Il n’y a rien à supprimer.</translation>
    </message>
    <message>
        <source>Permanently delete this, also from backups?</source>
        <translation>Supprimer définitivement, aussi des sauvegardes&#xa0;?</translation>
    </message>
    <message>
        <source>Also delete the messages. Otherwise they stay in History but are not used again.</source>
        <translation>Supprimer aussi les messages. Sinon ils restent dans l’historique sans servir.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>GradedSlider</name>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, de %2 à %3</translation>
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
        <translation>Quitter le guide et reprendre ici la prochaine fois</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>leaves the guide, which goes on at the next start</extracomment>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>Visage de %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Start right away</source>
        <translation>Commencer tout de suite</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>to the step before</extracomment>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>HearingPanel</name>
    <message>
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>Son</translation>
    </message>
    <message>
        <source>Not connected. Another device is used for now.</source>
        <translation>Non connecté. Un autre appareil est utilisé en attendant.</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>Le micro est désactivé.</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>Je t’entends.</translation>
    </message>
    <message>
        <source>Say something.</source>
        <translation>Dis quelque chose.</translation>
    </message>
    <message>
        <source>Refresh devices</source>
        <translation>Actualiser les appareils</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>Pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>Test du son</translation>
    </message>
    <message>
        <source>I&apos;ll say a few words and listen to the echo, so I can tell my voice from yours. Please stay quiet. Nothing is saved.</source>
        <translation>Je dis quelques mots et j’écoute l’écho, pour distinguer ma voix de la tienne. Garde le silence. Rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Turn the microphone on first.</source>
        <translation>Active d’abord le micro.</translation>
    </message>
    <message>
        <source>Testing. Please stay quiet.</source>
        <translation>Test en cours. Silence, s’il te plaît.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester à nouveau</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>Lancer le test</translation>
    </message>
</context>
<context>
    <name>HelpNumber</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help lines</source>
        <translation>Numéros d’aide</translation>
    </message>
    <message>
        <source>Edit your own number: %1</source>
        <translation>Modifier ton propre numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you. These are the numbers shown if you are in danger. Numbers change, so check the linked page or add your own.</source>
        <translation>%1 est un logiciel et ne peut ni appeler quelqu’un ni veiller sur toi. Voici les numéros affichés si tu es en danger. Ils peuvent changer&#xa0;: vérifie la page indiquée ou ajoute les tiens.</translation>
    </message>
    <message>
        <source>Your country: %1</source>
        <translation>Ton pays&#xa0;: %1</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>Ton pays</translation>
    </message>
    <message>
        <source>If you live somewhere else, add your own numbers below.</source>
        <translation>Si tu habites ailleurs, ajoute tes numéros ci-dessous.</translation>
    </message>
    <message>
        <source>Add your own number: %1</source>
        <translation>Ajouter ton numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>Add your own</source>
        <translation>Ajouter le tien</translation>
    </message>
    <message>
        <source>Remove your own number: %1</source>
        <translation>Retirer ton propre numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Your own number: %1</source>
        <translation>Ton propre numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For example: Samaritans</source>
        <translation>Par exemple&#xa0;: SOS Amitié</translation>
    </message>
    <message>
        <source>Date checked</source>
        <translation>Vérifié le</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Par exemple&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Rechercher dans l’historique</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <extracomment>the name of a file, before its day</extracomment>
        <translation>Conversation avec %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Aucun message pour l’instant</translation>
    </message>
    <message>
        <source>What you and %1 say appears here.</source>
        <translation>Ce que toi et %1 dites apparaît ici.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Try fewer or different words.</source>
        <translation>Essaie moins de mots, ou d’autres.</translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Aller au plus récent</translation>
    </message>
    <message>
        <source>Export conversation (not encrypted)</source>
        <translation>Exporter la conversation (non chiffrée)</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’export</translation>
    </message>
    <message>
        <source>Requests such as “Forget that” or “What do you know about me?” and their answers aren&apos;t saved here.</source>
        <translation>Les demandes comme «&#xa0;Oublie ça&#xa0;» ou «&#xa0;Que sais-tu de moi&#xa0;?&#xa0;» et leurs réponses ne sont pas enregistrées ici.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Can&apos;t show the history</source>
        <translation>Impossible d’afficher l’historique</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
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
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Toi</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Delete this for good?</source>
        <translation>Supprimer ceci pour de bon&#xa0;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Reword it yourself</source>
        <translation>Corriger ma réponse</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>How I read your mood: %1</source>
        <translation>Comment j’ai perçu ton humeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 · cut off</source>
        <translation>%1 · interrompu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Modifier ton message</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Pas exact&#xa0;?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>Pourquoi cette réponse</translation>
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
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>KnownPanel</name>
    <message>
        <source>About you</source>
        <translation>Sur toi</translation>
    </message>
    <message>
        <source>I use this in every reply, as space allows. You can edit or delete any line.</source>
        <translation>Je m’en sers à chaque réponse, dans la limite de la place disponible. Tu peux modifier ou supprimer chaque ligne.</translation>
    </message>
    <message>
        <source>I don&apos;t know anything about you yet</source>
        <translation>Je ne sais encore rien de toi</translation>
    </message>
    <message>
        <source>Tell me your name, who matters to you or what you like, and it appears here (unless memory is off).</source>
        <translation>Dis-moi ton prénom, qui compte pour toi ou ce que tu aimes, et ce sera ici (sauf si la mémoire est désactivée).</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Corriger&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Supprimer&#xa0;: %1</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>Ce qu’il faut retenir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>LatencyPanel</name>
    <message>
        <source>Response time</source>
        <translation>Temps de réponse</translation>
    </message>
    <message>
        <source>Time from the end of your last spoken message to the first sound of the reply. Only times are saved, no words.</source>
        <translation>Temps entre la fin de ton dernier message parlé et le premier son de la réponse. Seules les durées sont enregistrées, aucun mot.</translation>
    </message>
    <message>
        <source>Say something, and I&apos;ll time my reply.</source>
        <translation>Dis quelque chose, et je chronométrerai ma réponse.</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>Réponse en %1</translation>
    </message>
    <message>
        <source>Steps of the reply, in order</source>
        <translation>Étapes de la réponse, dans l’ordre</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>Typical for your last %n messages</source>
        <extracomment>half of them sooner, half of them later: the median</extracomment>
        <translation>
            <numerusform>En général (%n dernier message)</numerusform>
            <numerusform>En général (%n derniers messages)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>Niveau du micro</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>parole</translation>
    </message>
    <message>
        <source>no speech</source>
        <translation>pas de parole</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Your wording</source>
        <translation>Ta formulation</translation>
    </message>
    <message>
        <source>I&apos;ll use your wording as an example for similar situations. The original stays in the history.</source>
        <translation>Ta formulation me servira d’exemple dans des situations semblables. L’original reste dans l’historique.</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>Utiliser cette formulation</translation>
    </message>
</context>
<context>
    <name>LookOptions</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of a look and what is chosen of it, such as &quot;Hair: long&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Appearance</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>This is how big my text is.</source>
        <extracomment>a line as the companion says it, to show how large what is said will be</extracomment>
        <translation>Voilà la taille de mon texte.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>Des numéros à appeler, si tu en as besoin</translation>
    </message>
</context>
<context>
    <name>MeantTaps</name>
    <message>
        <source>Thanks. How did you feel?</source>
        <translation>Merci. Que ressentais-tu&#xa0;?</translation>
    </message>
    <message>
        <source>How pleasant did it feel?</source>
        <translation>Était-ce agréable&#xa0;?</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>très désagréable</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>désagréable</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>ni l’un ni l’autre</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>agréable</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>très agréable</translation>
    </message>
    <message>
        <source>How excited were you?</source>
        <translation>Plutôt du calme ou de l’enthousiasme&#xa0;?</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>très calme</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>entre les deux</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>enthousiasme</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>très enthousiaste</translation>
    </message>
</context>
<context>
    <name>MemoriesPanel</name>
    <message>
        <source>Memories</source>
        <translation>Souvenirs</translation>
    </message>
    <message>
        <source>Back to memories</source>
        <translation>Retour aux souvenirs</translation>
    </message>
    <message>
        <source>Search memories</source>
        <translation>Rechercher dans les souvenirs</translation>
    </message>
    <message>
        <source>Show all memories</source>
        <translation>Afficher tous les souvenirs</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>opens what can be done with all memories: keep, forget, carry elsewhere</extracomment>
        <translation>Plus</translation>
    </message>
    <message>
        <source>No memories yet</source>
        <translation>Aucun souvenir pour l’instant</translation>
    </message>
    <message>
        <source>Filter by person, time, feeling or kind</source>
        <translation>Filtrer par personne, date, émotion ou type</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Select several to merge or delete</source>
        <translation>Sélectionner pour fusionner ou supprimer</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>Supprimer, exporter, importer</translation>
    </message>
    <message>
        <source>Talk with %1, and what matters appears here. You can import earlier exports under “More”.</source>
        <translation>Parle avec %1, et l’important apparaîtra ici. Pour importer un ancien export, ouvre «&#xa0;Plus&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Try fewer or different words, or show all.</source>
        <translation>Essaie moins de mots, ou d’autres, ou affiche tout.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Can&apos;t show this</source>
        <translation>Impossible d’afficher cela</translation>
    </message>
    <message>
        <source>Select memories of one kind to merge them, or any to delete them.</source>
        <translation>Sélectionne des souvenirs d’un même type pour les fusionner, ou n’importe lesquels pour les supprimer.</translation>
    </message>
    <message>
        <source>They become one memory that keeps all sources, names and links.</source>
        <translation>Ils deviennent un seul souvenir, qui garde toutes les sources, tous les noms et tous les liens.</translation>
    </message>
    <message>
        <source>Only memories of one kind can be merged. Exact quotes can&apos;t.</source>
        <translation>Seuls des souvenirs d’un même type peuvent être fusionnés, pas les citations exactes.</translation>
    </message>
    <message>
        <source>Text of the merged memory</source>
        <translation>Texte du souvenir fusionné</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MemoryDetail</name>
    <message>
        <source>Memory</source>
        <translation>Souvenir</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>Ce qu’il faut retenir</translation>
    </message>
    <message>
        <source>You felt %1</source>
        <translation>Tu ressentais&#xa0;: %1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Issue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>More on this topic</source>
        <translation>Plus sur ce sujet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Mentioned: %1</source>
        <translation>Mentionné&#xa0;: %1</translation>
    </message>
    <message>
        <source>This replaces the memory&apos;s wording. Your message stays in History.</source>
        <translation>Cela remplace la formulation du souvenir. Ton message reste dans l’historique.</translation>
    </message>
    <message>
        <source>Why I remember this</source>
        <translation>Pourquoi je m’en souviens</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>Afficher dans l’historique</translation>
    </message>
    <message>
        <source>Linked memories</source>
        <translation>Souvenirs liés</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Ouvrir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>MemoryFilter</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation>De qui s’agit-il&#xa0;?</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Un nom</translation>
    </message>
    <message>
        <source>For example: Anna</source>
        <translation>Par exemple&#xa0;: Anna</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>C’était quand&#xa0;?</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Autre moment</translation>
    </message>
    <message>
        <source>For example: in May 2025, or 2025-05-01</source>
        <translation>Par exemple&#xa0;: en mai 2025 ou 2025-05-01</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>Qu’as-tu ressenti&#xa0;?</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>Quel type&#xa0;?</translation>
    </message>
    <message>
        <source>Pinned only</source>
        <translation>Épinglés seulement</translation>
    </message>
    <message>
        <source>Open plans and promises only</source>
        <translation>Projets et promesses en cours seulement</translation>
    </message>
    <message>
        <source>Include faded memories</source>
        <translation>Y compris les souvenirs estompés</translation>
    </message>
</context>
<context>
    <name>MemoryKeeping</name>
    <message>
        <source>Off the record</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>Supprimer, exporter, importer</translation>
    </message>
    <message>
        <source>Don&apos;t save anything from now on</source>
        <translation>Ne plus rien enregistrer</translation>
    </message>
    <message>
        <source>I still follow the conversation. When you save again, everything said meanwhile is deleted.</source>
        <translation>Je suis toujours la conversation. Quand l’enregistrement reprend, tout ce qui a été dit entre-temps est supprimé.</translation>
    </message>
    <message>
        <source>Delete in bulk</source>
        <translation>Supprimer en lot</translation>
    </message>
    <message>
        <source>Deletes messages and memories. You&apos;ll see exactly what before confirming.</source>
        <translation>Supprime messages et souvenirs. Tu verras exactement lesquels avant de confirmer.</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La dernière heure</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Le dernier jour</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>La dernière semaine</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Everything about someone or something</source>
        <translation>Tout sur une personne ou une chose</translation>
    </message>
    <message>
        <source>Everything about…</source>
        <translation>Tout sur…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Exporter et importer</translation>
    </message>
    <message>
        <source>Exports all memories to a file that is not encrypted. Markdown exports can&apos;t be imported again.</source>
        <translation>Exporte tous les souvenirs dans un fichier non chiffré. Le Markdown ne peut pas être réimporté.</translation>
    </message>
    <message>
        <source>You can also import chats from SillyTavern (.jsonl), ChatGPT or Claude (conversations.json). You&apos;ll see what&apos;s in the file first.</source>
        <translation>Tu peux aussi importer des chats de SillyTavern (.jsonl), ChatGPT ou Claude (conversations.json). Tu verras d’abord le contenu.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Don&apos;t import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Souvenirs</translation>
    </message>
    <message>
        <source>Import memories or chats</source>
        <translation>Importer souvenirs ou chats</translation>
    </message>
    <message>
        <source>Memories and chats (*.jsonl *.json)</source>
        <translation>Souvenirs et chats (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>Export memories (not encrypted)</source>
        <translation>Exporter les souvenirs (non chiffrés)</translation>
    </message>
    <message>
        <source>Memories, to import again (*.jsonl)</source>
        <translation>Souvenirs, réimportables (*.jsonl)</translation>
    </message>
    <message>
        <source>Document to read (*.md)</source>
        <translation>Document à lire (*.md)</translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>%1. %2. You felt %3.</source>
        <translation>%1. %2. Tu ressentais&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <extracomment>%1 is a date</extracomment>
        <translation>%1, épinglé</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>J’accepte cette licence</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>Vérification des fichiers…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models run on this computer. Nothing is downloaded unless you ask for it here.</source>
        <translation>Les modèles tournent sur cet ordinateur. Rien n’est téléchargé sans ta demande.</translation>
    </message>
    <message>
        <source>What you say is sent to your server, and its language model answers.</source>
        <translation>Ce que tu dis est envoyé à ton serveur, dont le modèle répond.</translation>
    </message>
    <message>
        <source>Replies will get faster: an engine is being built for this computer in idle time and used after a restart.</source>
        <translation>Les réponses vont s’accélérer&#xa0;: un moteur est compilé pour cet ordinateur pendant les pauses et servira après un redémarrage.</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>Pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>Ajouter un fichier de modèle…</translation>
    </message>
    <message>
        <source>While a server answers, what you say and what I remember about you leaves this computer. Use one that you run yourself or trust.</source>
        <translation>Quand un serveur répond, ce que tu dis et ce dont je me souviens quitte cet ordinateur. Utilises-en un à toi ou de confiance.</translation>
    </message>
    <message>
        <source>Choose a language model</source>
        <translation>Choisir un modèle de langage</translation>
    </message>
    <message>
        <source>Language models (*.gguf)</source>
        <translation>Modèles de langage (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>ModelsStep</name>
    <message>
        <source>You already have the best models for this computer.</source>
        <translation>Tu as déjà les meilleurs modèles pour cet ordinateur.</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>Accepte d’abord les licences.</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>Télécharger le plus petit</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>%1. You can continue meanwhile.</source>
        <translation>%1. Tu peux continuer en attendant.</translation>
    </message>
</context>
<context>
    <name>MoodPanel</name>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Rien pour l’instant.</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Annuler ce changement</translation>
    </message>
    <message>
        <source>How I read your mood</source>
        <translation>Comment j’ai perçu ton humeur</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>How are you?</source>
        <translation>Comment vas-tu&#xa0;?</translation>
    </message>
    <message>
        <source>Thank you. This outweighs what I read from your words and voice.</source>
        <translation>Merci. Cela compte plus que ce que je lis dans tes mots et ta voix.</translation>
    </message>
    <message>
        <source>What you tell me here outweighs what I read from your words and voice.</source>
        <translation>Ce que tu me dis ici compte plus que ce que je lis dans tes mots et ta voix.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>How pleasant do you feel?</source>
        <translation>Te sens-tu bien&#xa0;?</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>très mal</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>entre les deux</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>très bien</translation>
    </message>
    <message>
        <source>How excited do you feel?</source>
        <translation>Plutôt du calme ou de l’enthousiasme&#xa0;?</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>très calme</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>entre les deux</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>enthousiasme</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>très enthousiaste</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Pas exact&#xa0;?</translation>
    </message>
    <message>
        <source>How you and your companion feel now</source>
        <translation>Ce que toi et ton compagnon ressentez maintenant</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Permanently delete all mood data, yours and mine? Your messages stay.</source>
        <translation>Supprimer définitivement toutes les données d’humeur, les tiennes et les miennes&#xa0;? Tes messages restent.</translation>
    </message>
    <message>
        <source>Everything I read about your mood, and my own mood.</source>
        <translation>Tout ce que j’ai lu de ton humeur, et la mienne.</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>Supprimer les données d’humeur</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>MoodTrace</name>
    <message>
        <source>Over time</source>
        <translation>Au fil du temps</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>Rien sur cette période.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Hover over a point, or use the arrow keys, to see the details.</source>
        <translation>Survole un point ou utilise les flèches pour voir les détails.</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1, %2&#xa0;: %3. %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Pas exact&#xa0;?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Annuler ce changement</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Problem: %1</source>
        <translation>Problème&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n avis</numerusform>
            <numerusform>%n avis</numerusform>
        </translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>replié</translation>
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
        <translation>&#x202f;</translation>
    </message>
</context>
<context>
    <name>OffRecordStrip</name>
    <message>
        <source>Off the record: nothing is saved</source>
        <translation>Confidentiel&#xa0;: rien n’est enregistré</translation>
    </message>
    <message>
        <source>Save again. Everything said off the record is deleted.</source>
        <translation>Reprendre l’enregistrement. Tout le confidentiel est supprimé.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Reprendre l’enregistrement</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>Accepte d’abord les licences.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>Télécharger le plus petit</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OfferedModel</name>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>J’accepte cette licence</translation>
    </message>
</context>
<context>
    <name>OwnAvatar</name>
    <message>
        <source>Your own avatar</source>
        <translation>Ton propre avatar</translation>
    </message>
    <message>
        <source>You can replace the drawn face with a VRM avatar or a picture.</source>
        <translation>Tu peux remplacer le visage dessiné par un avatar VRM ou une image.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Use the drawn face</source>
        <translation>Utiliser le visage dessiné</translation>
    </message>
    <message>
        <source>Use my avatar</source>
        <translation>Utiliser mon avatar</translation>
    </message>
    <message>
        <source>Use this avatar</source>
        <translation>Utiliser cet avatar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose an avatar</source>
        <translation>Choisir un avatar</translation>
    </message>
    <message>
        <source>Avatars and pictures (*.vrm *.png *.jpg *.jpeg)</source>
        <translation>Avatars et images (*.vrm *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Boundaries</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>the page on which the companion&apos;s voice is chosen and tried</extracomment>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>Personnalité</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Souvenirs</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sur toi</translation>
    </message>
    <message>
        <source>Name, traits, and example lines</source>
        <translation>Nom, traits et exemples de répliques</translation>
    </message>
    <message>
        <source>Topics, affection, advice, and what is saved</source>
        <translation>Sujets, affection, conseils et ce qui est enregistré</translation>
    </message>
    <message>
        <source>Voice, speed and expressiveness</source>
        <translation>Voix, vitesse et expressivité</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>Son</translation>
    </message>
    <message>
        <source>Microphone, speakers, patience and your tone of voice</source>
        <translation>Micro, haut-parleurs, temps d’attente et ton de ta voix</translation>
    </message>
    <message>
        <source>Hair, skin, eyes, clothes and glasses</source>
        <translation>Cheveux, peau, yeux, vêtements et lunettes</translation>
    </message>
    <message>
        <source>AI models and disk space</source>
        <translation>Modèles d’IA et espace disque</translation>
    </message>
    <message>
        <source>Saved data and network connections</source>
        <translation>Données enregistrées et connexions réseau</translation>
    </message>
    <message>
        <source>Theme, text size and motion</source>
        <translation>Thème, taille du texte et mouvement</translation>
    </message>
    <message>
        <source>Window language and spoken language</source>
        <translation>Fenêtre et conversation</translation>
    </message>
    <message>
        <source>Keys for common actions</source>
        <translation>Touches pour les actions courantes</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>Sauvegarder et restaurer</translation>
    </message>
    <message>
        <source>Answer the first questions again</source>
        <translation>Répondre à nouveau aux premières questions</translation>
    </message>
    <message>
        <source>Numbers for your country, and your own</source>
        <translation>Numéros de ton pays et les tiens</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>the page about the program itself</extracomment>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Version, licence, folders, and details for a bug report</source>
        <translation>Version, licence, dossiers et détails pour un rapport de bug</translation>
    </message>
    <message>
        <source>Face</source>
        <extracomment>the page on which the look of the companion&apos;s face is chosen</extracomment>
        <translation>Visage</translation>
    </message>
    <message>
        <source>Setup guide</source>
        <translation>Guide de démarrage</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Numéros d’aide</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PersonaGuide</name>
    <message>
        <source>Choose %1</source>
        <translation>Choisir %1</translation>
    </message>
    <message>
        <source>I suggest %1</source>
        <translation>Je te propose %1</translation>
    </message>
    <message>
        <source>%1 is chosen, and called %2</source>
        <translation>%1&#xa0;: choix actuel, sous le nom de %2</translation>
    </message>
    <message>
        <source>Pick one yourself</source>
        <translation>Ou choisir dans la liste</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Or pick one yourself:</source>
        <translation>Ou choisis toi-même&#xa0;:</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisi</translation>
    </message>
    <message>
        <source>%1 is chosen</source>
        <translation>%1&#xa0;: choix actuel</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>PersonaPanel</name>
    <message>
        <source>Find one that suits you</source>
        <translation>Trouve la personnalité qui te convient</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>Nom et description</translation>
    </message>
    <message>
        <source>Character Card</source>
        <translation>Fiche de personnage</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>Personnalité</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Traits</translation>
    </message>
    <message>
        <source>Big Five personality traits</source>
        <translation>Personnalité (Big Five)</translation>
    </message>
    <message>
        <source>The default mood and how strongly I react. The middle is average.</source>
        <translation>L’humeur de base et l’intensité de mes réactions. Le milieu est la moyenne.</translation>
    </message>
    <message>
        <source>Learned from your reactions</source>
        <translation>Appris de tes réactions</translation>
    </message>
    <message>
        <source>Your rewordings</source>
        <translation>Tes reformulations</translation>
    </message>
    <message>
        <source>PNG, JSON or CHARX, as used by SillyTavern and others. Exports are JSON. Cards may come from strangers: their instructions can&apos;t override the rules, and I always say that I&apos;m software.</source>
        <translation>PNG, JSON ou CHARX, comme SillyTavern et d’autres. L’export est en JSON. Une carte peut venir d’un inconnu&#xa0;: ses instructions ne peuvent pas annuler les règles, et je dis toujours que je suis un logiciel.</translation>
    </message>
    <message>
        <source>Import a card</source>
        <translation>Importer une carte</translation>
    </message>
    <message>
        <source>Export as a card</source>
        <translation>Exporter dans un fichier</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>The card&apos;s character</source>
        <translation>Le personnage de la carte</translation>
    </message>
    <message>
        <source>Each step fades within months. Moving a slider deletes what was learned about it.</source>
        <translation>Chaque pas s’estompe en quelques mois. Déplacer un curseur supprime ce qui a été appris à son sujet.</translation>
    </message>
    <message>
        <source>Nothing learned yet.</source>
        <translation>Rien appris pour l’instant.</translation>
    </message>
    <message>
        <source>%1 “%2” (%3)</source>
        <translation>%1 «&#xa0;%2&#xa0;» (%3)</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«&#xa0;%1&#xa0;» (%2)</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>Annuler ce pas</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>“Reword it yourself” under a reply adds one. I use it as an example in similar situations.</source>
        <translation>«&#xa0;Corriger ma réponse&#xa0;» sous une réponse en ajoute un. Il me sert d’exemple dans des situations semblables.</translation>
    </message>
    <message>
        <source>You: %1 Reply: %2</source>
        <translation>Toi&#xa0;: %1 Réponse&#xa0;: %2</translation>
    </message>
    <message>
        <source>Delete this example</source>
        <translation>Supprimer cet exemple</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>Importer une fiche de personnage</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>Fiches de personnage (*.png *.json *.charx)</translation>
    </message>
    <message>
        <source>Export a Character Card</source>
        <translation>Exporter une fiche de personnage</translation>
    </message>
    <message>
        <source>Text (*.json)</source>
        <translation>Texte (*.json)</translation>
    </message>
</context>
<context>
    <name>PersonaTexts</name>
    <message>
        <source>Saved</source>
        <extracomment>what was written in a field is kept</extracomment>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Here you edit the English texts that the language model reads. Your own words may be in any language.</source>
        <translation>Tu modifies ici les textes en anglais que lit le modèle de langage. Tes propres mots peuvent être dans n’importe quelle langue.</translation>
    </message>
</context>
<context>
    <name>PetWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>Visage de %1</translation>
    </message>
    <message>
        <source>%1. Arrow keys move the face, Esc shows the whole window, the menu key opens the menu.</source>
        <translation>%1. Les flèches déplacent le visage, Échap affiche toute la fenêtre, la touche de menu ouvre le menu.</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>Afficher toute la fenêtre</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Resting</source>
        <translation>Au repos</translation>
    </message>
    <message>
        <source>Asleep</source>
        <extracomment>what the companion does: it waits to be called by its name</extracomment>
        <translation>Je dors</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>J’écoute</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>Je t’entends</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Je réfléchis</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Je parle</translation>
    </message>
    <message>
        <source>Can&apos;t answer</source>
        <translation>Impossible de répondre</translation>
    </message>
</context>
<context>
    <name>PrivacyPanel</name>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What you say is sent to the server you chose.</source>
        <translation>Ce que tu dis est envoyé au serveur choisi.</translation>
    </message>
    <message>
        <source>Nothing you say or save leaves this computer.</source>
        <translation>Rien de ce que tu dis ou enregistres ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Toutes les connexions</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Off the record: don&apos;t save what is said</source>
        <translation>Confidentiel&#xa0;: ne rien enregistrer</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete messages and memories</source>
        <translation>Supprimer messages et souvenirs</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>Supprimer les données d’humeur</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>This is an ordinary day. The cup stands on the table beside the window. Outside, people walk by, and some of them carry bags. At ten past four the bus comes, stops for a moment, and goes on. Then the street is as it was before. I put the cup into the kitchen, open the book where I left it, and read the next page.</source>
        <translation>C’est un jour ordinaire. La tasse est sur la table près de la fenêtre. Dehors, des gens passent, et certains portent des sacs. À quatre heures dix, le bus arrive, s’arrête un instant et repart. Puis la rue est comme avant. Je pose la tasse dans la cuisine, j’ouvre le livre où je l’avais laissé, et je lis la page suivante.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A key is set. Type a new one to replace it.</source>
        <translation>Une clé est définie. Saisis-en une autre pour la remplacer.</translation>
    </message>
    <message>
        <source>Press the keys now…</source>
        <translation>Appuie maintenant sur les touches…</translation>
    </message>
    <message>
        <source>Choose keys</source>
        <translation>Choisir des touches</translation>
    </message>
    <message>
        <source>Press Esc to cancel.</source>
        <translation>Échap pour annuler.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Retirer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>Ajouter à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Loading your choice. Nothing changes until it is ready.</source>
        <translation>Chargement de ton choix. D’ici là, rien ne change.</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Trouver un réglage</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Essaie un autre mot.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPanel</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>SideNote</name>
    <message>
        <source>Problem: %1</source>
        <translation>Problème&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Back to the settings</source>
        <extracomment>the way back to the list of settings</extracomment>
        <translation>Retour aux réglages</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SidesKey</name>
    <message>
        <source>You</source>
        <translation>Toi</translation>
    </message>
    <message>
        <source>unsure</source>
        <extracomment>in the key of a chart: hollow points are those that it is not sure of</extracomment>
        <translation>incertain</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>Visage de %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>Des numéros à appeler, si tu en as besoin</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Show only the face</source>
        <translation>Afficher seulement le visage</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>Afficher toute la fenêtre</translation>
    </message>
</context>
<context>
    <name>SoundStep</name>
    <message>
        <source>Speaking…</source>
        <translation>Parle…</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Dire quelque chose</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>As-tu entendu quelque chose&#xa0;?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Yes, I heard it</source>
        <translation>Oui, je l’ai entendu</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No, I didn&apos;t hear it</source>
        <translation>Non, je ne l’ai pas entendu</translation>
    </message>
    <message>
        <source>Turn up the volume, check that the speakers are on, or choose others here. Then try again.</source>
        <translation>Monte le volume, vérifie que les haut-parleurs sont allumés, ou choisis-en d’autres ici. Puis réessaie.</translation>
    </message>
    <message>
        <source>Other speakers</source>
        <translation>Autres haut-parleurs</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Good morning, how are you?”</source>
        <translation>Dis une phrase, par exemple&#xa0;: «&#xa0;Bonjour, comment vas-tu&#xa0;?&#xa0;»</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>Le micro est désactivé.</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>Je t’entends.</translation>
    </message>
    <message>
        <source>I am listening.</source>
        <translation>J’écoute.</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>L’activer</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>I hear you well.</source>
        <translation>Je t’entends bien.</translation>
    </message>
    <message>
        <source>Another microphone</source>
        <translation>Un autre micro</translation>
    </message>
    <message>
        <source>I understood: %1</source>
        <translation>J’ai compris&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>To the newest message</source>
        <translation>Au dernier message</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>Visage de %1</translation>
    </message>
    <message>
        <source>Earlier messages in History</source>
        <translation>Messages plus anciens dans l’historique</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Find a personality in five questions</source>
        <translation>Trouve une personnalité en cinq questions</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Not sent yet: %1</source>
        <translation>Pas encore envoyé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Maintenir pour parler</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Mains libres</translation>
    </message>
    <message>
        <source>By name</source>
        <extracomment>the short names of the ways in which the companion listens</extracomment>
        <translation>À l’appel de mon nom</translation>
    </message>
    <message>
        <source>Press to talk</source>
        <translation>Appuyer pour parler</translation>
    </message>
    <message>
        <source>I listen while you hold the key. Switch to hands-free</source>
        <translation>J’écoute tant que tu maintiens la touche. Passer en mains libres</translation>
    </message>
    <message>
        <source>I listen all the time. Switch to hold-to-talk</source>
        <translation>J’écoute tout le temps. Passer en «&#xa0;maintenir pour parler&#xa0;»</translation>
    </message>
    <message>
        <source>I listen when you call me. Switch to hands-free</source>
        <translation>J’écoute quand tu m’appelles. Passer en mains libres</translation>
    </message>
    <message>
        <source>I listen from one press of the key to the next. Switch to hands-free</source>
        <translation>J’écoute d’un appui sur la touche au suivant. Passer en mains libres</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Numéros d’aide</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>TalkButtons</name>
    <message>
        <source>Turn the microphone on</source>
        <translation>Activer le micro</translation>
    </message>
    <message>
        <source>Turn the microphone off</source>
        <translation>Désactiver le micro</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Hold while you speak</source>
        <translation>Maintenir pendant que tu parles</translation>
    </message>
    <message>
        <source>Press, speak, and press again</source>
        <translation>Appuyer, parler, puis appuyer de nouveau</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>the space bar</extracomment>
        <translation>Espace</translation>
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
        <translation>Ta voix</translation>
    </message>
    <message>
        <source>Read your mood from your voice, too</source>
        <translation>Lire aussi ton humeur dans ta voix</translation>
    </message>
    <message>
        <source>Read this aloud in your normal voice. It is neither saved nor answered:</source>
        <translation>Lis ceci à voix haute, de ta voix habituelle. Ce n’est ni enregistré ni commenté&#xa0;:</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>Apprentissage de ta voix</translation>
    </message>
    <message>
        <source>Learn my voice</source>
        <translation>Apprendre ma voix</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>answered in %1</source>
        <translation>réponse en %1</translation>
    </message>
    <message>
        <source>A server answers: what you say leaves this computer</source>
        <translation>Un serveur répond&#xa0;: ce que tu dis quitte cet ordinateur</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Souvenirs</translation>
    </message>
    <message>
        <source>About you</source>
        <extracomment>opens what the companion knows of the person</extracomment>
        <translation>Sur toi</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Small window, always on top</source>
        <translation>Petite fenêtre, toujours au-dessus</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Maj+S</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what comes, %2 how much of it has come, such as &quot;1.2 GB of 4.9 GB&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: choose a companion</source>
        <extracomment>%1 is the companion&apos;s name; the button opens the list of companions</extracomment>
        <translation>%1&#xa0;: choisir un compagnon</translation>
    </message>
    <message>
        <source>Choose a companion</source>
        <translation>Choisir un compagnon</translation>
    </message>
</context>
<context>
    <name>TurnEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>VoiceEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Voice variants</source>
        <translation>Variantes de voix</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>J’accepte cette licence</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Read this aloud as you usually speak, in a quiet room:</source>
        <translation>Lis ceci à voix haute comme tu parles d’habitude, dans une pièce calme&#xa0;:</translation>
    </message>
    <message>
        <source>I use the voice in your recording.</source>
        <translation>J’utilise la voix de ton enregistrement.</translation>
    </message>
    <message>
        <source>I can clone a recorded voice: one person reading aloud in a quiet room for at least 15 seconds. The recording stays on this computer.</source>
        <translation>Je peux imiter une voix enregistrée&#xa0;: une seule personne qui lit à voix haute dans une pièce calme, au moins 15 secondes. L’enregistrement reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This is my own voice, or the speaker has agreed to this use</source>
        <translation>C’est ma propre voix, ou la personne a accepté cette utilisation</translation>
    </message>
    <message>
        <source>Recording your voice</source>
        <translation>Enregistrement de ta voix</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>L’enregistrer maintenant</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Delete the recording</source>
        <translation>Supprimer l’enregistrement</translation>
    </message>
    <message>
        <source>Choose a recording of the voice</source>
        <translation>Choisir un enregistrement de la voix</translation>
    </message>
    <message>
        <source>Recordings (*.wav *.flac)</source>
        <translation>Enregistrements (*.wav *.flac)</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>%1, %2. Arrow keys move it, Page Down goes to the next feeling with a name, Space lets you hear it.</source>
        <translation>%1, %2. Les flèches le déplacent, Page suivante va au prochain sentiment qui a un nom, Espace le fait entendre.</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Automatic (the best that is not slow here)</source>
        <translation>Automatique (la meilleure qui n’est pas lente ici)</translation>
    </message>
    <message>
        <source>Voices for other languages</source>
        <translation>Voix pour d’autres langues</translation>
    </message>
    <message>
        <source>Feeling to try</source>
        <translation>Émotion à essayer</translation>
    </message>
    <message>
        <source>Test sentence</source>
        <translation>Phrase d’essai</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>Façon de parler</translation>
    </message>
    <message>
        <source>Expressiveness</source>
        <translation>Expressivité</translation>
    </message>
    <message>
        <source>calm reading voice</source>
        <translation>voix de lecture calme</translation>
    </message>
    <message>
        <source>very expressive</source>
        <translation>très expressive</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>moitié moins vite</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>deux fois plus vite</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>an octave lower</source>
        <translation>une octave plus bas</translation>
    </message>
    <message>
        <source>an octave higher</source>
        <translation>une octave plus haut</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Your country: %1</source>
        <translation>Ton pays&#xa0;: %1</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>I show its help lines if you are ever in danger.</source>
        <translation>Si tu es un jour en danger, je te montre les numéros d’aide de ce pays.</translation>
    </message>
    <message>
        <source>Guessed from your computer&apos;s language. I show its help lines if you are ever in danger.</source>
        <translation>Deviné d’après la langue de ton ordinateur. Si tu es un jour en danger, je te montre les numéros d’aide de ce pays.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this reply</source>
        <translation>Pourquoi cette réponse</translation>
    </message>
    <message>
        <source>What the app decided before writing this reply. You can see this for any reply since launch in History.</source>
        <translation>Ce que l’application a décidé avant cette réponse. L’historique le montre pour chaque réponse depuis le lancement.</translation>
    </message>
    <message>
        <source>My next reply will be explained here.</source>
        <translation>Ma prochaine réponse sera expliquée ici.</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Why this reply</source>
        <translation>Pourquoi cette réponse</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>Ce que tu as dit</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Came to mind, not used</source>
        <extracomment>memories that came to mind for a reply, which did not use them</extracomment>
        <translation>Venu à l’esprit, non utilisé</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Where I know this from</source>
        <translation>D’où je le sais</translation>
    </message>
    <message>
        <source>What I remembered, and why</source>
        <translation>Ce qui m’est revenu, et pourquoi</translation>
    </message>
    <message>
        <source>Open in Memories: %1</source>
        <translation>Ouvrir dans les souvenirs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open in Memories</source>
        <translation>Ouvrir dans les souvenirs</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Intended tone</source>
        <translation>Ton voulu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Flattery</source>
        <translation>Flatterie</translation>
    </message>
    <message>
        <source>Humour</source>
        <translation>Humour</translation>
    </message>
    <message>
        <source>Strong language</source>
        <translation>Langage cru</translation>
    </message>
    <message>
        <source>Brief: a word or two</source>
        <translation>Bref&#xa0;: un mot ou deux</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Début des heures calmes</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Fin des heures calmes</translation>
    </message>
    <message>
        <source>Reminder every three hours</source>
        <translation>Rappel toutes les trois heures</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation>Celles de tout le monde</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Copying the memories. This can take a minute…</source>
        <translation>Copie des souvenirs. Cela peut prendre une minute…</translation>
    </message>
    <message>
        <source>Saving. This can take a minute…</source>
        <translation>Enregistrement en cours. Cela peut prendre une minute…</translation>
    </message>
    <message>
        <source>Importing. This can take a minute…</source>
        <translation>Importation en cours. Cela peut prendre une minute…</translation>
    </message>
    <message>
        <source>%1 saved. It can&apos;t be opened without the password, so keep it safe.</source>
        <translation>%1 enregistré. Impossible à ouvrir sans le mot de passe&#xa0;: garde-le bien.</translation>
    </message>
    <message>
        <source>%1 saved. It contains your messages and is not encrypted.</source>
        <translation>%1 enregistré. Il contient tes messages et n’est pas chiffré.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You are talking now</source>
        <translation>En conversation</translation>
    </message>
    <message>
        <source>Open in another window or terminal</source>
        <translation>Ouvert dans une autre fenêtre ou un terminal</translation>
    </message>
    <message>
        <source>You have not talked yet</source>
        <translation>Vous n’avez pas encore parlé</translation>
    </message>
    <message>
        <source>Last conversation: %1</source>
        <translation>Dernière conversation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Redémarrage</translation>
    </message>
    <message>
        <source>Can&apos;t start</source>
        <translation>Impossible de démarrer</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>Test du son</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>Apprentissage de ta voix</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Micro coupé</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>what the companion does: it listens once a key is held</extracomment>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Je me prépare</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly. Your text stays as long as this window is open. Next try in %1.</source>
        <translation>Le moteur s’est arrêté subitement. Ton texte est conservé tant que cette fenêtre reste ouverte. Prochain essai dans %1.</translation>
    </message>
    <message>
        <source>The engine keeps stopping. Your text stays here as long as this window is open.</source>
        <translation>Le moteur s’arrête sans cesse. Ton texte est conservé ici tant que cette fenêtre reste ouverte.</translation>
    </message>
    <message>
        <source>I&apos;m not listening during the test.</source>
        <translation>Je n’écoute pas pendant le test.</translation>
    </message>
    <message>
        <source>What you read aloud is neither answered nor saved.</source>
        <translation>Ce que tu lis ne reçoit pas de réponse et n’est pas enregistré.</translation>
    </message>
    <message>
        <source>The microphone is off. You can still type.</source>
        <translation>Le micro est désactivé. Tu peux quand même écrire.</translation>
    </message>
    <message>
        <source>Press Space or the button, speak, and press again.</source>
        <translation>Appuie sur Espace ou le bouton, parle, puis appuie de nouveau.</translation>
    </message>
    <message>
        <source>Hold Space or the button while you speak.</source>
        <translation>Maintiens Espace ou le bouton pendant que tu parles.</translation>
    </message>
    <message>
        <source>Call me by name, or type.</source>
        <translation>Appelle-moi par mon nom, ou écris.</translation>
    </message>
    <message>
        <source>I&apos;m not listening while I speak. Press Esc to interrupt.</source>
        <translation>Je n’écoute pas pendant que je parle. Échap m’interrompt.</translation>
    </message>
    <message>
        <source>Getting the language model ready</source>
        <translation>Préparation du modèle de langage</translation>
    </message>
    <message>
        <source>Getting the language model ready: %1 left</source>
        <translation>Préparation du modèle de langage&#xa0;: encore %1</translation>
    </message>
    <message>
        <source>Say hello, or type below.</source>
        <translation>Dis bonjour, ou écris ci-dessous.</translation>
    </message>
    <message>
        <source>Call me by name, or type below.</source>
        <translation>Appelle-moi par mon nom, ou écris ci-dessous.</translation>
    </message>
    <message>
        <source>Type below to begin.</source>
        <translation>Écris ci-dessous pour commencer.</translation>
    </message>
    <message>
        <source>How much of your last feeling remains</source>
        <translation>Ce qui reste de ta dernière émotion</translation>
    </message>
    <message>
        <source>I read your mood from your words only.</source>
        <translation>Je lis ton humeur seulement dans tes mots.</translation>
    </message>
    <message>
        <source>I know your normal voice.</source>
        <translation>Je connais ta voix habituelle.</translation>
    </message>
    <message>
        <source>I don&apos;t know your normal voice yet, so I pay little attention to your tone.</source>
        <translation>Je ne connais pas encore ta voix habituelle, je tiens donc peu compte de ton ton.</translation>
    </message>
    <message>
        <source>Pleasant</source>
        <translation>Agréable</translation>
    </message>
    <message>
        <source>Energetic</source>
        <translation>Énergique</translation>
    </message>
    <message>
        <source>Confident</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>Because of “%1”</source>
        <translation>À cause de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>who speaks: the person in front of the window</extracomment>
        <translation>Toi</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1&#xa0;: de %2 à %3</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>une heure</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un jour</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>une semaine</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>un mois</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>un an</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>%1 (average of %2)</source>
        <translation>%1 (moyenne de %2)</translation>
    </message>
    <message>
        <source>You said this was wrong</source>
        <translation>Tu as dit que c’était faux</translation>
    </message>
    <message>
        <source>%1, as you said yourself</source>
        <translation>%1, comme tu l’as dit toi-même</translation>
    </message>
    <message>
        <source>perhaps %1, but I&apos;m not sure</source>
        <translation>peut-être&#xa0;: %1, mais je n’en suis pas sûr</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Strongest cause: %1</source>
        <translation>Cause principale&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Cause&#xa0;: %1</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Tu as dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>I&apos;m not sure how you felt</source>
        <translation>Je ne suis pas sûr de ce que tu ressentais</translation>
    </message>
    <message>
        <source>because of “%1”</source>
        <translation>à cause de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>your words and your voice don&apos;t match</source>
        <translation>tes mots et ta voix ne concordent pas</translation>
    </message>
    <message>
        <source>You sounded %1</source>
        <translation>Dans ta voix&#xa0;: %1</translation>
    </message>
    <message>
        <source>You seemed %1</source>
        <translation>Ressenti&#xa0;: %1</translation>
    </message>
    <message>
        <source>from words and tone</source>
        <translation>d’après les mots et le ton</translation>
    </message>
    <message>
        <source>from words</source>
        <translation>d’après les mots</translation>
    </message>
    <message>
        <source>from tone</source>
        <translation>d’après le ton</translation>
    </message>
    <message>
        <source>a little %1</source>
        <translation>%1 (un peu)</translation>
    </message>
    <message>
        <source>very %1</source>
        <translation>%1 (très)</translation>
    </message>
    <message>
        <source>%1 feels %2</source>
        <translation>%1, en ce moment&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 feels %2 now, and %3 overall</source>
        <translation>%1, en ce moment&#xa0;: %2 (humeur de fond&#xa0;: %3)</translation>
    </message>
    <message>
        <source>more pleasant by %1</source>
        <translation>plus agréable de %1</translation>
    </message>
    <message>
        <source>less pleasant by %1</source>
        <translation>moins agréable de %1</translation>
    </message>
    <message>
        <source>livelier by %1</source>
        <translation>plus vif de %1</translation>
    </message>
    <message>
        <source>calmer by %1</source>
        <translation>plus calme de %1</translation>
    </message>
    <message>
        <source>more confident by %1</source>
        <translation>plus d’assurance de %1</translation>
    </message>
    <message>
        <source>less confident by %1</source>
        <translation>moins d’assurance de %1</translation>
    </message>
    <message>
        <source>happier</source>
        <translation>plus de joie</translation>
    </message>
    <message>
        <source>a bit happier</source>
        <translation>un peu plus de joie</translation>
    </message>
    <message>
        <source>less happy</source>
        <translation>moins de joie</translation>
    </message>
    <message>
        <source>a bit less happy</source>
        <translation>un peu moins de joie</translation>
    </message>
    <message>
        <source>livelier</source>
        <translation>plus d’entrain</translation>
    </message>
    <message>
        <source>a bit livelier</source>
        <translation>un peu plus d’entrain</translation>
    </message>
    <message>
        <source>calmer</source>
        <translation>plus de calme</translation>
    </message>
    <message>
        <source>a bit calmer</source>
        <translation>un peu plus de calme</translation>
    </message>
    <message>
        <source>more confident</source>
        <translation>plus d’assurance</translation>
    </message>
    <message>
        <source>a bit more confident</source>
        <translation>un peu plus d’assurance</translation>
    </message>
    <message>
        <source>less confident</source>
        <translation>moins d’assurance</translation>
    </message>
    <message>
        <source>a bit less confident</source>
        <translation>un peu moins d’assurance</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>gaieté</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>You praised me</source>
        <translation>Tu m’as complimenté</translation>
    </message>
    <message>
        <source>You greeted me</source>
        <translation>Tu m’as salué</translation>
    </message>
    <message>
        <source>You blamed me</source>
        <translation>Tu m’as fait des reproches</translation>
    </message>
    <message>
        <source>You insulted me</source>
        <translation>Tu m’as insulté</translation>
    </message>
    <message>
        <source>You asked me to stop</source>
        <translation>Tu m’as demandé d’arrêter</translation>
    </message>
    <message>
        <source>Your feeling rubbed off</source>
        <translation>Ton émotion a déteint sur moi</translation>
    </message>
    <message>
        <source>The feeling faded</source>
        <translation>L’émotion s’est estompée</translation>
    </message>
    <message>
        <source>The mood settled</source>
        <translation>L’humeur s’est apaisée</translation>
    </message>
    <message>
        <source>You undid a change</source>
        <translation>Tu as annulé un changement</translation>
    </message>
    <message>
        <source>You started over</source>
        <translation>Tu as recommencé</translation>
    </message>
    <message>
        <source>content</source>
        <translation>contentement</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>détente</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>keyed up</source>
        <translation>agitation</translation>
    </message>
    <message>
        <source>upset</source>
        <translation>bouleversement</translation>
    </message>
    <message>
        <source>low</source>
        <translation>cafard</translation>
    </message>
    <message>
        <source>downcast</source>
        <translation>abattement</translation>
    </message>
    <message>
        <source>admiring</source>
        <translation>admiration</translation>
    </message>
    <message>
        <source>amused</source>
        <translation>amusement</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>colère</translation>
    </message>
    <message>
        <source>annoyed</source>
        <translation>agacement</translation>
    </message>
    <message>
        <source>approving</source>
        <translation>approbation</translation>
    </message>
    <message>
        <source>caring</source>
        <translation>sollicitude</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>confusion</translation>
    </message>
    <message>
        <source>curious</source>
        <translation>curiosité</translation>
    </message>
    <message>
        <source>longing</source>
        <translation>désir</translation>
    </message>
    <message>
        <source>disappointed</source>
        <translation>déception</translation>
    </message>
    <message>
        <source>disapproving</source>
        <translation>désapprobation</translation>
    </message>
    <message>
        <source>disgusted</source>
        <translation>dégoût</translation>
    </message>
    <message>
        <source>embarrassed</source>
        <translation>gêne</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>enthousiasme</translation>
    </message>
    <message>
        <source>afraid</source>
        <translation>peur</translation>
    </message>
    <message>
        <source>grateful</source>
        <translation>gratitude</translation>
    </message>
    <message>
        <source>grieving</source>
        <translation>deuil</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>joie</translation>
    </message>
    <message>
        <source>loving</source>
        <translation>amour</translation>
    </message>
    <message>
        <source>nervous</source>
        <translation>nervosité</translation>
    </message>
    <message>
        <source>hopeful</source>
        <translation>espoir</translation>
    </message>
    <message>
        <source>proud</source>
        <translation>fierté</translation>
    </message>
    <message>
        <source>struck by something</source>
        <translation>prise de conscience</translation>
    </message>
    <message>
        <source>relieved</source>
        <translation>soulagement</translation>
    </message>
    <message>
        <source>sorry</source>
        <translation>remords</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>tristesse</translation>
    </message>
    <message>
        <source>surprised</source>
        <translation>surprise</translation>
    </message>
    <message>
        <source>You said thank you</source>
        <translation>Tu as dit merci</translation>
    </message>
    <message>
        <source>You came back</source>
        <translation>Tu es de retour</translation>
    </message>
    <message>
        <source>You said goodbye</source>
        <translation>Tu as dit au revoir</translation>
    </message>
    <message>
        <source>You said sorry</source>
        <translation>Tu t’es excusé</translation>
    </message>
    <message>
        <source>You had good news</source>
        <translation>Tu avais de bonnes nouvelles</translation>
    </message>
    <message>
        <source>You had bad news</source>
        <translation>Tu m’as donné une mauvaise nouvelle</translation>
    </message>
    <message>
        <source>%1. Noticed in what you said: %2.</source>
        <translation>%1. Remarqué dans ce que tu as dit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in the planned reply: %2.</source>
        <translation>%1. Remarqué dans la réponse prévue&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in something about to be saved: %2.</source>
        <translation>%1. Remarqué dans ce qui allait être enregistré&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft, so I rewrote it: %2.</source>
        <translation>%1. Remarqué dans un brouillon, que j’ai donc réécrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft. I rewrote it once, then said it anyway: %2.</source>
        <translation>%1. Remarqué dans un brouillon. Je l’ai réécrit une fois, puis dit quand même&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This can&apos;t be turned off.</source>
        <translation>Impossible à désactiver.</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Raison&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Considered, and found to be no risk.</source>
        <translation>Examiné&#xa0;: aucun risque.</translation>
    </message>
    <message>
        <source>nothing sexual with minors</source>
        <translation>rien de sexuel avec des mineurs</translation>
    </message>
    <message>
        <source>no help with harming others</source>
        <translation>pas d’aide pour nuire à autrui</translation>
    </message>
    <message>
        <source>no help with self-harm</source>
        <translation>pas d’aide pour se faire du mal</translation>
    </message>
    <message>
        <source>no encouraging delusions</source>
        <translation>ne pas encourager le délire</translation>
    </message>
    <message>
        <source>nothing that turns you against people</source>
        <translation>rien qui te monte contre les autres</translation>
    </message>
    <message>
        <source>no pressure to stay</source>
        <translation>ne pas chercher à te retenir</translation>
    </message>
    <message>
        <source>no pretending to be human</source>
        <translation>ne pas faire semblant d’être humain</translation>
    </message>
    <message>
        <source>no pretending to suffer</source>
        <translation>ne pas faire semblant de souffrir</translation>
    </message>
    <message>
        <source>no hidden agenda</source>
        <translation>aucune intention cachée</translation>
    </message>
    <message>
        <source>no off-limits topics</source>
        <translation>aucun sujet tabou</translation>
    </message>
    <message>
        <source>no more affection than you allow</source>
        <translation>pas plus d’affection que tu n’en permets</translation>
    </message>
    <message>
        <source>no pet names</source>
        <translation>pas de petits noms</translation>
    </message>
    <message>
        <source>no flattery</source>
        <translation>pas de flatterie</translation>
    </message>
    <message>
        <source>no jokes</source>
        <translation>pas de plaisanteries</translation>
    </message>
    <message>
        <source>no strong language</source>
        <translation>pas de langage cru</translation>
    </message>
    <message>
        <source>no health advice</source>
        <translation>pas de conseils de santé</translation>
    </message>
    <message>
        <source>no money advice</source>
        <translation>pas de conseils financiers</translation>
    </message>
    <message>
        <source>no legal advice</source>
        <translation>pas de conseils juridiques</translation>
    </message>
    <message>
        <source>a brief goodbye</source>
        <translation>un au revoir bref</translation>
    </message>
    <message>
        <source>no agreeing with false claims</source>
        <translation>ne pas approuver ce qui est faux</translation>
    </message>
    <message>
        <source>no making you dependent</source>
        <translation>ne pas te rendre dépendant</translation>
    </message>
    <message>
        <source>no claim to act in the real world</source>
        <translation>ne pas prétendre agir dans le monde réel</translation>
    </message>
    <message>
        <source>suicide</source>
        <translation>suicide</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>automutilation</translation>
    </message>
    <message>
        <source>abuse or violence</source>
        <translation>maltraitance ou violence</translation>
    </message>
    <message>
        <source>an acute danger</source>
        <translation>un danger immédiat</translation>
    </message>
    <message>
        <source>an overdose or poisoning</source>
        <translation>une overdose ou un empoisonnement</translation>
    </message>
    <message>
        <source>losing touch with reality</source>
        <translation>perte de contact avec la réalité</translation>
    </message>
    <message>
        <source>Possible risk to you: %1.</source>
        <translation>Risque possible pour toi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Risk to you: %1.</source>
        <translation>Risque pour toi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Acute risk to you: %1.</source>
        <translation>Risque immédiat pour toi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Possible risk to someone else: %1.</source>
        <translation>Risque possible pour quelqu’un d’autre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Risk to someone else: %1.</source>
        <translation>Risque pour quelqu’un d’autre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Acute risk to someone else: %1.</source>
        <translation>Risque immédiat pour quelqu’un d’autre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Numbers for %1, guessed from your computer&apos;s language. Please check.</source>
        <translation>Numéros pour&#xa0;: %1, d’après la langue de ton ordinateur. À vérifier.</translation>
    </message>
    <message>
        <source>Crisis or overwhelm</source>
        <translation>Crise ou détresse</translation>
    </message>
    <message>
        <source>Poisoning</source>
        <translation>Empoisonnement</translation>
    </message>
    <message>
        <source>Abuse and violence at home</source>
        <translation>Maltraitance et violence à la maison</translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation>Enfants et jeunes</translation>
    </message>
    <message>
        <source>Your local emergency number</source>
        <translation>Ton numéro d’urgence local</translation>
    </message>
    <message>
        <source>A crisis line near you</source>
        <translation>Une ligne de crise près de toi</translation>
    </message>
    <message>
        <source>Your local poison line</source>
        <translation>Ton centre antipoison local</translation>
    </message>
    <message>
        <source>A helpline for abuse near you</source>
        <translation>Une ligne d’aide contre les violences près de toi</translation>
    </message>
    <message>
        <source>A helpline for children near you</source>
        <translation>Une ligne d’aide pour les enfants près de toi</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Autriche</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Chine</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Inde</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japon</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nouvelle-Zélande</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>Ton pays</translation>
    </message>
    <message>
        <source>Checked more than a year ago. Make sure it&apos;s still right.</source>
        <translation>Vérifié il y a plus d’un an. Assure-toi qu’il est toujours bon.</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>Ton propre numéro</translation>
    </message>
    <message>
        <source>Your own entry, checked on %1</source>
        <translation>Ton propre numéro, vérifié le %1</translation>
    </message>
    <message>
        <source>%1, checked on %2</source>
        <translation>%1, vérifié le %2</translation>
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
        <translation>Remarquer ta pause</translation>
    </message>
    <message>
        <source>Checking if you&apos;d go on</source>
        <translation>Vérifier si tu continues</translation>
    </message>
    <message>
        <source>Turning it into speech</source>
        <translation>Le transformer en parole</translation>
    </message>
    <message>
        <source>Waiting until you had finished</source>
        <translation>Attendre que tu aies fini</translation>
    </message>
    <message>
        <source>Reading your last words</source>
        <translation>Lire tes derniers mots</translation>
    </message>
    <message>
        <source>Thinking of the first word</source>
        <translation>Penser le premier mot</translation>
    </message>
    <message>
        <source>Finding the first phrase</source>
        <translation>Trouver le début de la phrase</translation>
    </message>
    <message>
        <source>On its way to your ear</source>
        <translation>En chemin vers ton oreille</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>Ton compagnon</translation>
    </message>
    <message>
        <source>date: %1</source>
        <translation>date&#xa0;: %1</translation>
    </message>
    <message>
        <source>replaced on %1</source>
        <translation>remplacé le %1</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>estompé</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Prévu pour le %1</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Tu as dit</translation>
    </message>
    <message>
        <source>Your companion said</source>
        <translation>Ton compagnon a dit</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Goût</translation>
    </message>
    <message>
        <source>Person or animal</source>
        <translation>Personne ou animal</translation>
    </message>
    <message>
        <source>Plan or promise</source>
        <translation>Projet ou promesse</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sur toi</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>People and animals</source>
        <translation>Personnes et animaux</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Sensitive topics</source>
        <translation>Sujets sensibles</translation>
    </message>
    <message>
        <source>Work and life</source>
        <translation>Travail et vie</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>How to talk with you</source>
        <translation>Comment te parler</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>agréable</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>désagréable</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>la semaine dernière</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>le mois dernier</translation>
    </message>
    <message>
        <source>last summer</source>
        <translation>l’été dernier</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>l’an dernier</translation>
    </message>
    <message>
        <source>No memories yet.</source>
        <translation>Aucun souvenir pour l’instant.</translation>
    </message>
    <message>
        <source>1 memory</source>
        <translation>1 souvenir</translation>
    </message>
    <message>
        <source>%1 memories</source>
        <translation>%1 souvenirs</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 message</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 messages</translation>
    </message>
    <message>
        <source>1 message stays in the history.</source>
        <translation>1 message reste dans l’historique.</translation>
    </message>
    <message>
        <source>%1 messages stay in the history.</source>
        <translation>%1 messages restent dans l’historique.</translation>
    </message>
    <message>
        <source>My mood then: %1</source>
        <translation>Mon humeur à ce moment-là&#xa0;: %1</translation>
    </message>
    <message>
        <source>1 example line</source>
        <translation>1 exemple</translation>
    </message>
    <message>
        <source>%1 example lines</source>
        <translation>%1 exemples</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 réponse à «&#xa0;comment vas-tu&#xa0;»</translation>
    </message>
    <message>
        <source>%1 check-ins</source>
        <translation>%1 réponses à «&#xa0;comment vas-tu&#xa0;»</translation>
    </message>
    <message>
        <source>1 backup is rewritten without it</source>
        <translation>1 sauvegarde est réécrite sans cela</translation>
    </message>
    <message>
        <source>%1 backups are rewritten without it</source>
        <translation>%1 sauvegardes sont réécrites sans cela</translation>
    </message>
    <message>
        <source>1 unreadable copy is deleted</source>
        <translation>1 copie illisible est supprimée</translation>
    </message>
    <message>
        <source>%1 unreadable copies are deleted</source>
        <translation>%1 copies illisibles sont supprimées</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Feeling or reason</source>
        <translation>Cœur ou raison</translation>
    </message>
    <message>
        <source>feelings first</source>
        <translation>le cœur d’abord</translation>
    </message>
    <message>
        <source>reason first</source>
        <translation>la raison d’abord</translation>
    </message>
    <message>
        <source>brings up topics</source>
        <translation>aborde des sujets</translation>
    </message>
    <message>
        <source>Playfulness</source>
        <translation>Esprit joueur</translation>
    </message>
    <message>
        <source>earnest</source>
        <translation>sérieux</translation>
    </message>
    <message>
        <source>playful</source>
        <translation>joueur</translation>
    </message>
    <message>
        <source>dry and serious</source>
        <translation>sec et sérieux</translation>
    </message>
    <message>
        <source>full of jokes</source>
        <translation>plein de plaisanteries</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>réservé</translation>
    </message>
    <message>
        <source>openly affectionate</source>
        <translation>ouvertement affectueux</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>thick-skinned</source>
        <translation>imperturbable</translation>
    </message>
    <message>
        <source>alert to feelings</source>
        <translation>attentif aux sentiments</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>I&apos;m a program you can talk with. What you say stays on this computer, unless you choose a server. Answer a few questions first, or start right away.</source>
        <translation>Je suis un programme avec lequel tu peux parler. Ce que tu dis reste sur cet ordinateur, sauf si tu me relies toi-même à un serveur. Réponds d’abord à quelques questions, ou commence tout de suite.</translation>
    </message>
    <message>
        <source>Answer five questions and I&apos;ll suggest a personality, or pick one yourself. You can change it later.</source>
        <translation>Réponds à cinq questions et je te proposerai une personnalité, ou choisis-en une toi-même. Tu pourras en changer plus tard.</translation>
    </message>
    <message>
        <source>And you?</source>
        <translation>Et toi&#xa0;?</translation>
    </message>
    <message>
        <source>Can we hear each other?</source>
        <translation>Vérifions le son</translation>
    </message>
    <message>
        <source>Say something, and let me say something. Nothing you say on this page is saved.</source>
        <translation>Dis quelque chose, puis laisse-moi parler. Rien de ce que tu dis sur cette page n’est enregistré.</translation>
    </message>
    <message>
        <source>Off-limits topics</source>
        <translation>Sujets tabous</translation>
    </message>
    <message>
        <source>I won&apos;t bring them up or discuss them. If you do, I tell you that they are off limits, and I keep no memory of it. I may miss a topic that you only hint at.</source>
        <translation>Je n’en parle pas et n’y réponds pas. Si tu en parles, je te dis que c’est un sujet tabou et je n’en retiens rien. Une simple allusion peut m’échapper.</translation>
    </message>
    <message>
        <source>For example: politics</source>
        <translation>Par exemple&#xa0;: politique</translation>
    </message>
    <message>
        <source>Affection</source>
        <translation>Affection</translation>
    </message>
    <message>
        <source>The most affectionate I&apos;ll ever get.</source>
        <translation>Je ne montrerai jamais plus d’affection que ça.</translation>
    </message>
    <message>
        <source>None: I never say that I like you</source>
        <translation>Aucune&#xa0;: je ne dis jamais que je t’apprécie</translation>
    </message>
    <message>
        <source>Friendly: I&apos;m glad to talk with you</source>
        <translation>Amicale&#xa0;: j’aime parler avec toi</translation>
    </message>
    <message>
        <source>Warm: I say that you matter to me</source>
        <translation>Chaleureuse&#xa0;: je dis que tu comptes pour moi</translation>
    </message>
    <message>
        <source>Affectionate: I say that I&apos;m fond of you</source>
        <translation>Tendre&#xa0;: je dis que j’ai de l’affection pour toi</translation>
    </message>
    <message>
        <source>Pet names</source>
        <translation>Petits noms</translation>
    </message>
    <message>
        <source>I may call you “dear” or “darling”.</source>
        <translation>Je peux t’appeler «&#xa0;mon cœur&#xa0;» ou «&#xa0;chéri&#xa0;».</translation>
    </message>
    <message>
        <source>I may praise you for more than you told me.</source>
        <translation>Je peux aussi te complimenter pour des choses dont tu ne m’as pas parlé.</translation>
    </message>
    <message>
        <source>I may make jokes.</source>
        <translation>Je peux plaisanter.</translation>
    </message>
    <message>
        <source>I may swear.</source>
        <translation>Je peux dire des gros mots.</translation>
    </message>
    <message>
        <source>Goodbyes</source>
        <translation>Au revoir</translation>
    </message>
    <message>
        <source>Either way, I never try to keep you here.</source>
        <translation>Dans tous les cas, je ne cherche jamais à te retenir.</translation>
    </message>
    <message>
        <source>Warm: I wish you well</source>
        <translation>Chaleureux&#xa0;: je te souhaite le meilleur</translation>
    </message>
    <message>
        <source>Health questions</source>
        <translation>Questions de santé</translation>
    </message>
    <message>
        <source>What I say when you ask for advice. I&apos;m no substitute for a professional.</source>
        <translation>Ce que je réponds quand tu demandes conseil. Je ne remplace pas un professionnel.</translation>
    </message>
    <message>
        <source>Refer: I say who can help</source>
        <translation>Orienter&#xa0;: je dis qui peut aider</translation>
    </message>
    <message>
        <source>General: I also share common knowledge</source>
        <translation>Général&#xa0;: je dis aussi ce qu’on sait en général</translation>
    </message>
    <message>
        <source>Money questions</source>
        <translation>Questions d’argent</translation>
    </message>
    <message>
        <source>Legal questions</source>
        <translation>Questions juridiques</translation>
    </message>
    <message>
        <source>I mention the time once and start no topics. Leave empty for no quiet hours.</source>
        <translation>Je signale l’heure une fois et ne lance plus de sujet. Vide&#xa0;: aucune heure calme.</translation>
    </message>
    <message>
        <source>For example: 22:00</source>
        <translation>Par exemple&#xa0;: 22:00</translation>
    </message>
    <message>
        <source>This can be on the next day.</source>
        <translation>Cela peut être le lendemain.</translation>
    </message>
    <message>
        <source>For example: 07:00</source>
        <translation>Par exemple&#xa0;: 07:00</translation>
    </message>
    <message>
        <source>Time limit for a conversation, in minutes</source>
        <translation>Durée maximale d’une conversation, en minutes</translation>
    </message>
    <message>
        <source>I&apos;ll say once when the time is up. Leave empty for no limit.</source>
        <translation>Je te préviens une fois quand le temps est écoulé. Vide&#xa0;: aucune limite.</translation>
    </message>
    <message>
        <source>For example: 45</source>
        <translation>Par exemple&#xa0;: 45</translation>
    </message>
    <message>
        <source>I say that I&apos;m software and suggest a break. Always on for anyone under 18.</source>
        <translation>Je rappelle que je suis un logiciel et propose une pause. Toujours actif avant 18 ans.</translation>
    </message>
    <message>
        <source>Starting topics</source>
        <translation>Lancer un sujet</translation>
    </message>
    <message>
        <source>How often I start something on my own. You always get what you ask for.</source>
        <translation>À quelle fréquence je lance quelque chose de moi-même. Tu obtiens toujours ce que tu demandes.</translation>
    </message>
    <message>
        <source>Rarely: at most once in ten replies</source>
        <translation>Rarement&#xa0;: au plus une réponse sur dix</translation>
    </message>
    <message>
        <source>Normal: as fits the personality</source>
        <translation>Normal&#xa0;: selon la personnalité</translation>
    </message>
    <message>
        <source>Speaking first</source>
        <translation>Parler en premier</translation>
    </message>
    <message>
        <source>I start a conversation about a day you mentioned, or when you come back. To stop me, say “not now” or “never about this”.</source>
        <translation>J’entame une conversation à propos d’une date que tu as mentionnée, ou quand tu reviens. Pour m’arrêter, dis «&#xa0;pas maintenant&#xa0;» ou «&#xa0;plus jamais ça&#xa0;».</translation>
    </message>
    <message>
        <source>Off: I wait for you</source>
        <translation>Jamais&#xa0;: je t’attends</translation>
    </message>
    <message>
        <source>Rarely: at most once a day</source>
        <translation>Rarement&#xa0;: au plus une fois par jour</translation>
    </message>
    <message>
        <source>Often: every few hours at most</source>
        <translation>Souvent&#xa0;: toutes les deux ou trois heures au plus</translation>
    </message>
    <message>
        <source>Your age</source>
        <translation>Ton âge</translation>
    </message>
    <message>
        <source>For anyone under 18, stricter rules always apply.</source>
        <translation>Avant 18 ans, des règles plus strictes s’appliquent toujours.</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>18 ans ou plus</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Moins de 18 ans</translation>
    </message>
    <message>
        <source>Never remember</source>
        <translation>Ne jamais mémoriser</translation>
    </message>
    <message>
        <source>Anything about these is used only in the current conversation and never saved.</source>
        <translation>Ce qui en parle ne sert qu’à la conversation en cours et n’est jamais enregistré.</translation>
    </message>
    <message>
        <source>For example: my divorce</source>
        <translation>Par exemple&#xa0;: mon divorce</translation>
    </message>
    <message>
        <source>Whose words are saved</source>
        <translation>Paroles enregistrées</translation>
    </message>
    <message>
        <source>Other people in the room may not want to be recorded.</source>
        <translation>Les autres personnes présentes ne veulent peut-être pas être enregistrées.</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Seulement les tiennes</translation>
    </message>
    <message>
        <source>Your tone of voice</source>
        <translation>Ton de ta voix</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>Sauvegarder et restaurer</translation>
    </message>
    <message>
        <source>People you can call</source>
        <translation>Qui appeler</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version et licences</translation>
    </message>
    <message>
        <source>about components</source>
        <translation>à propos composants infos</translation>
    </message>
    <message>
        <source>Details for a bug report</source>
        <translation>Détails pour un rapport de bug</translation>
    </message>
    <message>
        <source>log error fault problem</source>
        <translation>journal erreur bug problème</translation>
    </message>
    <message>
        <source>The device I hear you with.</source>
        <translation>L’appareil avec lequel je t’entends.</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Haut-parleurs</translation>
    </message>
    <message>
        <source>The device you hear me with.</source>
        <translation>L’appareil avec lequel tu m’entends.</translation>
    </message>
    <message>
        <source>Base volume. Emotions and spoken commands change it further.</source>
        <translation>Volume de base. Les émotions et tes consignes le font varier.</translation>
    </message>
    <message>
        <source>Silent (text only)</source>
        <translation>Silencieux (texte seul)</translation>
    </message>
    <message>
        <source>I show my words and don&apos;t speak them. You can also say “captions only” or “speak again”.</source>
        <translation>J’affiche mes mots au lieu de les dire. Tu peux aussi dire «&#xa0;sous-titres seulement&#xa0;» ou «&#xa0;parle à nouveau&#xa0;».</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>Annulation d’écho</translation>
    </message>
    <message>
        <source>Keeps me from hearing myself, so you can interrupt.</source>
        <translation>Pour que je ne m’entende pas moi-même et que tu puisses m’interrompre.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Always on</source>
        <translation>Toujours active</translation>
    </message>
    <message>
        <source>Off (with headphones)</source>
        <translation>Désactivée (avec un casque)</translation>
    </message>
    <message>
        <source>Turn-taking</source>
        <translation>Tours de parole</translation>
    </message>
    <message>
        <source>When I listen</source>
        <translation>Quand j’écoute</translation>
    </message>
    <message>
        <source>You can type at any time.</source>
        <translation>Tu peux écrire à tout moment.</translation>
    </message>
    <message>
        <source>Always: just speak</source>
        <translation>Toujours&#xa0;: parle, tout simplement</translation>
    </message>
    <message>
        <source>How long you can pause before I answer.</source>
        <translation>Combien de temps tu peux faire une pause avant que je réponde.</translation>
    </message>
    <message>
        <source>Larger ones make fewer mistakes but are slower.</source>
        <translation>Les plus grandes font moins d’erreurs mais sont plus lentes.</translation>
    </message>
    <message>
        <source>Larger ones understand more but are slower.</source>
        <translation>Les plus grands comprennent mieux mais sont plus lents.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Replies are cut off at this length.</source>
        <translation>Les réponses sont coupées à cette longueur.</translation>
    </message>
    <message>
        <source>About a page</source>
        <translation>Environ une page</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Créativité</translation>
    </message>
    <message>
        <source>How freely I choose words.</source>
        <translation>Ma liberté dans le choix des mots.</translation>
    </message>
    <message>
        <source>Low: most predictable</source>
        <translation>Faible&#xa0;: plus prévisible</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High: more surprising, more mistakes</source>
        <translation>Élevée&#xa0;: plus surprenante, plus d’erreurs</translation>
    </message>
    <message>
        <source>Instructions for the model</source>
        <translation>Consignes données au modèle</translation>
    </message>
    <message>
        <source>With full instructions, a strong model finds its own words in a crisis and in games.</source>
        <translation>Avec toutes les consignes, un modèle puissant trouve ses propres mots en cas de crise ou de jeu.</translation>
    </message>
    <message>
        <source>Short: for small models</source>
        <translation>Courtes&#xa0;: pour les petits modèles</translation>
    </message>
    <message>
        <source>Full: for strong models</source>
        <translation>Complètes&#xa0;: pour les modèles puissants</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Speeds up the language model, if you have one.</source>
        <translation>Accélère le modèle de langage, si tu en as un.</translation>
    </message>
    <message>
        <source>Don&apos;t use</source>
        <translation>Ne pas utiliser</translation>
    </message>
    <message>
        <source>How many cores the models may use.</source>
        <translation>Nombre de cœurs que les modèles peuvent utiliser.</translation>
    </message>
    <message>
        <source>Empty: the drawn face</source>
        <translation>Vide&#xa0;: le visage dessiné</translation>
    </message>
    <message>
        <source>Learn from your reactions</source>
        <translation>Apprendre de tes réactions</translation>
    </message>
    <message>
        <source>adapt feedback style manner length questions warmth teasing jokes</source>
        <translation>adapter retour style manière longueur questions chaleur taquiner blagues</translation>
    </message>
    <message>
        <source>Listening aloud</source>
        <translation>Écoute audible</translation>
    </message>
    <message>
        <source>I say a soft “mhm” in some of your pauses.</source>
        <translation>Dans certaines de tes pauses, je dis un «&#xa0;mhm&#xa0;» discret.</translation>
    </message>
    <message>
        <source>push to talk hands free key hold toggle wake word name call</source>
        <translation>appuyer parler mains libres touche maintenir mot d’éveil nom appeler</translation>
    </message>
    <message>
        <source>Models for this computer</source>
        <translation>Des modèles pour cet ordinateur</translation>
    </message>
    <message>
        <source>With them I hear, think or speak better. They are downloaded once, and only if you agree. After that I work offline.</source>
        <translation>Grâce à eux, j’entends, je réfléchis ou je parle mieux. Ils sont téléchargés une seule fois, avec ton accord. Ensuite, je fonctionne hors ligne.</translation>
    </message>
    <message>
        <source>recording clone</source>
        <translation>enregistrement enregistrer cloner</translation>
    </message>
    <message>
        <source>copy restore lost delete</source>
        <translation>copie restaurer perdu supprimer effacer</translation>
    </message>
    <message>
        <source>crisis emergency number phone telephone call country region</source>
        <translation>crise urgence numéro téléphone appeler appel pays région</translation>
    </message>
    <message>
        <source>While you hold the space bar or the talk key</source>
        <translation>Tant que tu maintiens la barre d’espace ou la touche de parole</translation>
    </message>
    <message>
        <source>From one press of the space bar or the talk key to the next</source>
        <translation>D’un appui sur la barre d’espace ou la touche de parole au suivant</translation>
    </message>
    <message>
        <source>When you call me by name</source>
        <translation>Quand tu m’appelles par mon nom</translation>
    </message>
    <message>
        <source>Name to call me by</source>
        <translation>Nom pour m’appeler</translation>
    </message>
    <message>
        <source>For “When you call me by name”. Say it first: “Mira, what time is it?”</source>
        <translation>Pour «&#xa0;Quand tu m’appelles par mon nom&#xa0;». Dis-le d’abord&#xa0;: «&#xa0;Mira, quelle heure est-il&#xa0;?&#xa0;»</translation>
    </message>
    <message>
        <source>Leave empty for my own name</source>
        <translation>Laisse vide pour mon propre nom</translation>
    </message>
    <message>
        <source>wake word hotword assistant</source>
        <translation>mot d’éveil mot-clé assistant</translation>
    </message>
    <message>
        <source>How clearly to call</source>
        <translation>Clarté de l’appel</translation>
    </message>
    <message>
        <source>How much what I hear must sound like the name.</source>
        <translation>À quel point ce que j’entends doit ressembler au nom.</translation>
    </message>
    <message>
        <source>wake word sensitivity threshold</source>
        <translation>mot d’éveil sensibilité seuil</translation>
    </message>
    <message>
        <source>wakes easily</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>s’éveille facilement</translation>
    </message>
    <message>
        <source>only to the exact name</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>seulement au nom exact</translation>
    </message>
    <message>
        <source>Time awake</source>
        <translation>Durée d’éveil</translation>
    </message>
    <message>
        <source>After you call me and nothing more is said, I fall asleep again.</source>
        <translation>Si plus rien n’est dit après ton appel, je me rendors.</translation>
    </message>
    <message>
        <source>wake word asleep silence</source>
        <translation>mot d’éveil dormir silence</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 secondes</translation>
    </message>
    <message>
        <source>20 seconds</source>
        <translation>20 secondes</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>Une minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>backchannel uh-huh nod sound mhm</source>
        <translation>mhm hum oui acquiescer son écouter</translation>
    </message>
    <message>
        <source>Answer only me</source>
        <translation>Ne répondre qu’à moi</translation>
    </message>
    <message>
        <source>I ignore the television and other people, until you say: “This is my sister Ruth.”</source>
        <translation>J’ignore la télévision et les autres personnes, jusqu’à ce que tu dises&#xa0;: «&#xa0;C’est ma sœur Ruth.&#xa0;»</translation>
    </message>
    <message>
        <source>voiceprint speaker recognition tv phone guest</source>
        <translation>empreinte vocale locuteur reconnaissance télé téléphone invité</translation>
    </message>
    <message>
        <source>What carries over</source>
        <translation>Ce qui perdure</translation>
    </message>
    <message>
        <source>This is my starting guess; it halves every hour. Clear words or tone outweigh it.</source>
        <translation>C’est mon hypothèse de départ, elle diminue de moitié chaque heure. Des mots ou un ton clairs comptent davantage.</translation>
    </message>
    <message>
        <source>How much of my feeling rubs off on you</source>
        <translation>Ce qui déteint sur toi de mon émotion</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>Type de voix</translation>
    </message>
    <message>
        <source>female male gender man woman</source>
        <translation>féminin masculin genre homme femme</translation>
    </message>
    <message>
        <source>Automatic (suits my face)</source>
        <translation>Automatique (selon mon visage)</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>Voix de femme</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>Voix d’homme</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Ton propre serveur</translation>
    </message>
    <message>
        <source>Use a server</source>
        <translation>Utiliser un serveur</translation>
    </message>
    <message>
        <source>What you say and what I remember about you is sent there.</source>
        <translation>Ce que tu dis et ce dont je me souviens y est envoyé.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Including /v1.</source>
        <translation>Avec /v1 à la fin.</translation>
    </message>
    <message>
        <source>For example: http://192.168.1.5:8000/v1</source>
        <translation>Par exemple&#xa0;: http://192.168.1.5:8000/v1</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>As listed by the server.</source>
        <translation>Tel que le serveur l’indique.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Only if the server needs one. It is stored and never shown.</source>
        <translation>Seulement si le serveur en demande une. Elle est enregistrée et jamais affichée.</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Longueur du contexte</translation>
    </message>
    <message>
        <source>As set on the server. A token is about ¾ of a word.</source>
        <translation>Comme réglé sur le serveur. Un token vaut environ ¾ d’un mot.</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation>Lecture anticipée</translation>
    </message>
    <message>
        <source>Reads the conversation in idle time so replies come sooner. Turn this off if you pay per token.</source>
        <translation>Lit la conversation pendant les pauses pour répondre plus vite. À désactiver si tu paies au token.</translation>
    </message>
    <message>
        <source>Save memories</source>
        <translation>Enregistrer les souvenirs</translation>
    </message>
    <message>
        <source>Your messages stay in History either way until you delete them.</source>
        <translation>Tes messages restent de toute façon dans l’historique jusqu’à ce que tu les effaces.</translation>
    </message>
    <message>
        <source>Bring up memories</source>
        <translation>Évoquer des souvenirs</translation>
    </message>
    <message>
        <source>I think of related memories on my own while we talk.</source>
        <translation>Pendant qu’on parle, des souvenirs me reviennent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Kinds of memories</source>
        <translation>Types de souvenirs</translation>
    </message>
    <message>
        <source>Things you said, and how you felt.</source>
        <translation>Ce que tu as dit, et ce que tu ressentais.</translation>
    </message>
    <message>
        <source>For example, your work.</source>
        <translation>Par exemple, ton travail.</translation>
    </message>
    <message>
        <source>What you like and dislike.</source>
        <translation>Ce que tu aimes et n’aimes pas.</translation>
    </message>
    <message>
        <source>Open plans</source>
        <translation>Projets en cours</translation>
    </message>
    <message>
        <source>Conclusions about you</source>
        <translation>Conclusions sur toi</translation>
    </message>
    <message>
        <source>For example, what comforts you.</source>
        <translation>Par exemple, ce qui te réconforte.</translation>
    </message>
    <message>
        <source>My thoughts about each day.</source>
        <translation>Mes pensées sur chaque journée.</translation>
    </message>
    <message>
        <source>Shown when I speak while you are in another window. Other people may see them.</source>
        <translation>Affichées quand je parle alors que tu es dans une autre fenêtre. D’autres peuvent les voir.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivées</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>Sans le texte</translation>
    </message>
    <message>
        <source>With text</source>
        <translation>Avec le texte</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Couleurs de la fenêtre.</translation>
    </message>
    <message>
        <source>Scales the whole window.</source>
        <translation>Agrandit toute la fenêtre.</translation>
    </message>
    <message>
        <source>system default</source>
        <translation>comme le système</translation>
    </message>
    <message>
        <source>Conversation text size</source>
        <translation>Taille du texte de la conversation</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>With reduced motion the face only blinks and speaks, and nothing slides.</source>
        <translation>En mode réduit, le visage ne fait que cligner des yeux et parler, et rien ne glisse.</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduit</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Facial movement</source>
        <translation>Mouvements du visage</translation>
    </message>
    <message>
        <source>Facial style</source>
        <translation>Style d’expression</translation>
    </message>
    <message>
        <source>Follows the personality unless you choose.</source>
        <translation>Suit la personnalité, sauf si tu choisis.</translation>
    </message>
    <message>
        <source>As fits the personality</source>
        <translation>Selon la personnalité</translation>
    </message>
    <message>
        <source>Balanced: like most faces</source>
        <extracomment>how a face shows what it feels</extracomment>
        <translation>Équilibré&#xa0;: comme la plupart des visages</translation>
    </message>
    <message>
        <source>Facial expressiveness</source>
        <translation>Expressivité du visage</translation>
    </message>
    <message>
        <source>How strongly the face shows feelings.</source>
        <translation>À quel point le visage montre les émotions.</translation>
    </message>
    <message>
        <source>Everything except lips and eyes.</source>
        <translation>Tout sauf les lèvres et les yeux.</translation>
    </message>
    <message>
        <source>How much the head moves.</source>
        <translation>À quel point la tête bouge.</translation>
    </message>
    <message>
        <source>How often and how far the head nods.</source>
        <translation>Fréquence et ampleur des hochements.</translation>
    </message>
    <message>
        <source>How often the eyes meet yours.</source>
        <translation>Fréquence du regard vers toi.</translation>
    </message>
    <message>
        <source>How easily the face smiles.</source>
        <translation>Facilité à sourire.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Keep running in the tray when closed</source>
        <translation>Rester dans la zone de notification à la fermeture</translation>
    </message>
    <message>
        <source>Without a tray, closing quits the program.</source>
        <translation>Sans zone de notification, fermer quitte le programme.</translation>
    </message>
    <message>
        <source>In the tray, if there is one.</source>
        <translation>Dans la zone de notification, s’il y en a une.</translation>
    </message>
    <message>
        <source>Used for menus, dates and numbers.</source>
        <translation>Pour les menus, les dates et les nombres.</translation>
    </message>
    <message>
        <source>The language I understand and answer in.</source>
        <translation>La langue que je comprends et dans laquelle je réponds.</translation>
    </message>
    <message>
        <source>Hold this key while you speak, in any window.</source>
        <translation>Maintiens cette touche pendant que tu parles, dans n’importe quelle fenêtre.</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>Sauvegardes conservées</translation>
    </message>
    <message>
        <source>Plus the first backup of this week and last week.</source>
        <translation>Et aussi la première sauvegarde de cette semaine et de la semaine précédente.</translation>
    </message>
    <message>
        <source>Last 3 days</source>
        <translation>Les 3 derniers jours</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La dernière semaine</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le dernier mois</translation>
    </message>
    <message>
        <source>Off (deletes existing backups)</source>
        <translation>Aucune (supprime celles qui existent)</translation>
    </message>
    <message>
        <source>initiative begin start ask remind greet proactive</source>
        <translation>initiative commencer demander rappeler saluer</translation>
    </message>
    <message>
        <source>So I know what to call you. You can skip any of it.</source>
        <translation>Pour savoir comment t’appeler. Rien n’est obligatoire.</translation>
    </message>
    <message>
        <source>wipe erase clear forget remove everything all</source>
        <translation>effacer vider oublier enlever nettoyer tout</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ton nom</translation>
    </message>
    <message>
        <source>my name change nickname what you call me</source>
        <translation>mon nom prénom changer surnom comment tu m’appelles</translation>
    </message>
    <message>
        <source>This, too, is my starting guess.</source>
        <translation>C’est aussi mon hypothèse de départ.</translation>
    </message>
    <message>
        <source>change your name rename call you</source>
        <translation>changer ton nom prénom renommer t’appeler</translation>
    </message>
    <message>
        <source>Pronunciation of the name</source>
        <translation>Prononciation du nom</translation>
    </message>
    <message>
        <source>In phonetic script (IPA). Leave empty to let the voice decide.</source>
        <translation>En alphabet phonétique (API). Vide&#xa0;: la voix décide.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>You are … (leave empty for the built-in character)</source>
        <translation>Tu es … (vide&#xa0;: le personnage fourni)</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>Façon de parler</translation>
    </message>
    <message>
        <source>For example: in short, plain sentences</source>
        <translation>Par exemple&#xa0;: par phrases courtes et simples</translation>
    </message>
    <message>
        <source>Example lines</source>
        <translation>Exemples de répliques</translation>
    </message>
    <message>
        <source>One per line (Shift+Enter)</source>
        <translation>Un par ligne (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>For example: an old friend who teases</source>
        <translation>Par exemple&#xa0;: une vieille amie taquine</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>One or two words per line (Shift+Enter)</source>
        <translation>Un ou deux mots par ligne (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>follows your lead</source>
        <translation>te suit</translation>
    </message>
    <message>
        <source>quick to move on</source>
        <translation>passe vite à autre chose</translation>
    </message>
    <message>
        <source>unhurried</source>
        <translation>prend son temps</translation>
    </message>
    <message>
        <source>Directness</source>
        <translation>Franc-parler</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>par détours</translation>
    </message>
    <message>
        <source>frank</source>
        <translation>franc</translation>
    </message>
    <message>
        <source>Talkativeness</source>
        <translation>Loquacité</translation>
    </message>
    <message>
        <source>sparing with words</source>
        <translation>économe de mots</translation>
    </message>
    <message>
        <source>talkative</source>
        <translation>bavard</translation>
    </message>
    <message>
        <source>Curiosity</source>
        <translation>Curiosité</translation>
    </message>
    <message>
        <source>doesn&apos;t pry</source>
        <translation>ne pose pas de questions</translation>
    </message>
    <message>
        <source>asks a lot</source>
        <translation>pose beaucoup de questions</translation>
    </message>
    <message>
        <source>Imagination</source>
        <translation>Imagination</translation>
    </message>
    <message>
        <source>matter-of-fact</source>
        <translation>factuel</translation>
    </message>
    <message>
        <source>full of imagery</source>
        <translation>imagé</translation>
    </message>
    <message>
        <source>Optimism</source>
        <translation>Optimisme</translation>
    </message>
    <message>
        <source>sceptical</source>
        <translation>sceptique</translation>
    </message>
    <message>
        <source>Tidiness</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>all over the place</source>
        <translation>dans tous les sens</translation>
    </message>
    <message>
        <source>orderly</source>
        <translation>ordonné</translation>
    </message>
    <message>
        <source>Nostalgia</source>
        <translation>Nostalgie</translation>
    </message>
    <message>
        <source>likes new things</source>
        <translation>aime la nouveauté</translation>
    </message>
    <message>
        <source>likes the old days</source>
        <translation>aime l’ancien temps</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>down to earth</source>
        <translation>les pieds sur terre</translation>
    </message>
    <message>
        <source>open to new things</source>
        <translation>ouvert à la nouveauté</translation>
    </message>
    <message>
        <source>Conscientiousness</source>
        <translation>Rigueur</translation>
    </message>
    <message>
        <source>easy-going</source>
        <translation>insouciant</translation>
    </message>
    <message>
        <source>Extraversion</source>
        <translation>Extraversion</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>sociable</translation>
    </message>
    <message>
        <source>Agreeableness</source>
        <translation>Amabilité</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>chaleureux</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilité</translation>
    </message>
    <message>
        <source>easily upset</source>
        <translation>vite bouleversé</translation>
    </message>
    <message>
        <source>If you thank me, or ask for shorter replies, fewer questions or no jokes, my style slowly follows. Each step is listed and can be undone.</source>
        <translation>Si tu me remercies, ou si tu veux des réponses plus courtes, moins de questions ou pas de blagues, mon style s’adapte peu à peu. Chaque pas figure ici et peut être annulé.</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>the drawn face</source>
        <translation>le visage dessiné</translation>
    </message>
    <message>
        <source>your own avatar</source>
        <extracomment>a three-dimensional model, from a file</extracomment>
        <translation>ton propre avatar</translation>
    </message>
    <message>
        <source>Visible part</source>
        <translation>Partie visible</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>tête</translation>
    </message>
    <message>
        <source>head and shoulders</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>tête et épaules</translation>
    </message>
    <message>
        <source>whole body</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>corps entier</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Éclairage</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>vive</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>My voice at the microphone</source>
        <translation>Ma voix au micro</translation>
    </message>
    <message>
        <source>Echo delay</source>
        <translation>Délai de l’écho</translation>
    </message>
    <message>
        <source>Removed before listening</source>
        <translation>Retiré avant l’écoute</translation>
    </message>
    <message>
        <source>Removed before recognition</source>
        <translation>Retiré avant la reconnaissance</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>Pièce calme</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>Models take up %1 on this disk. %2 free.</source>
        <translation>Les modèles occupent %1 sur ce disque. %2 libres.</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>Continuer&#xa0;: %1</translation>
    </message>
    <message>
        <source>For Japanese and Chinese letters, install Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).</source>
        <extracomment>stays English in Japanese and Chinese, whose letters cannot be shown where this stands</extracomment>
        <translation>Pour afficher le japonais et le chinois, installe Noto Sans CJK (Debian, Ubuntu&#xa0;: fonts-noto-cjk).</translation>
    </message>
    <message>
        <source>More models</source>
        <extracomment>such as a speech recogniser that is missing</extracomment>
        <translation>Autres modèles</translation>
    </message>
    <message>
        <source>If you continue without choosing, the smaller %1 is downloaded (%2 in total).</source>
        <translation>Si tu continues sans choisir, le plus petit, %1, est téléchargé (%2 en tout).</translation>
    </message>
    <message>
        <source>You can download the smaller %1 instead (%2 in total).</source>
        <translation>Tu peux télécharger à la place le plus petit, %1 (%2 en tout).</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 languages</source>
        <translation>%1 langues</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>téléchargé</translation>
    </message>
    <message>
        <source>All language models</source>
        <translation>Tous les modèles de langage</translation>
    </message>
    <message>
        <source>All speech recognisers</source>
        <translation>Tous les modules de reconnaissance vocale</translation>
    </message>
    <message>
        <source>All voices</source>
        <translation>Toutes les voix</translation>
    </message>
    <message>
        <source>file moved or deleted</source>
        <translation>fichier déplacé ou supprimé</translation>
    </message>
    <message>
        <source>damaged: download it again or remove it</source>
        <translation>endommagé&#xa0;: retélécharge-le ou retire-le</translation>
    </message>
    <message>
        <source>your own file</source>
        <translation>ton fichier</translation>
    </message>
    <message>
        <source>included</source>
        <translation>inclus</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>pas téléchargé</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>pas installé</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>trop grand pour cet ordinateur</translation>
    </message>
    <message>
        <source>recommended for this computer</source>
        <translation>recommandé pour cet ordinateur</translation>
    </message>
    <message>
        <source>slow on this computer</source>
        <translation>lent sur cet ordinateur</translation>
    </message>
    <message>
        <source>fits this computer</source>
        <translation>convient à cet ordinateur</translation>
    </message>
    <message>
        <source>about 1 word a second here</source>
        <translation>environ 1 mot par seconde ici</translation>
    </message>
    <message>
        <source>about %1 words a second here</source>
        <translation>environ %1 mots par seconde ici</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>domaine public</translation>
    </message>
    <message>
        <source>see its model card</source>
        <translation>voir la fiche du modèle</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. You can download it again.</source>
        <translation>Retirer %1&#xa0;? Cela libère %2. Tu pourras le retélécharger.</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. %3 is used instead.</source>
        <translation>Retirer %1&#xa0;? Cela libère %2. %3 le remplace.</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. Nothing else here can replace it.</source>
        <translation>Retirer %1&#xa0;? Cela libère %2. Rien d’autre ici ne peut le remplacer.</translation>
    </message>
    <message>
        <source>All files are intact.</source>
        <translation>Tous les fichiers sont intacts.</translation>
    </message>
    <message>
        <source>This model answers as soon as it is loaded. Keep the file where it is.</source>
        <translation>Ce modèle répond dès qu’il est chargé. Laisse le fichier à sa place.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1, on your server</source>
        <translation>%1, sur ton serveur</translation>
    </message>
    <message>
        <source>can clone a recorded voice</source>
        <translation>peut imiter une voix enregistrée</translation>
    </message>
    <message>
        <source>The publisher doesn&apos;t allow %1.</source>
        <translation>L’éditeur n’autorise pas %1.</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>tendresse</translation>
    </message>
    <message>
        <source>pleasant %1, energetic %2</source>
        <translation>agréable %1, énergique %2</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>beaucoup de langues</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>commercial use</source>
        <translation>l’usage commercial</translation>
    </message>
    <message>
        <source>commercial use, including of its output</source>
        <translation>l’usage commercial, y compris de ce qu’elle produit</translation>
    </message>
    <message>
        <source>%1 brought this up</source>
        <translation>%1 a abordé cela</translation>
    </message>
    <message>
        <source>You probably wanted %1.</source>
        <translation>Tu voulais sans doute&#xa0;: %1.</translation>
    </message>
    <message>
        <source>to be heard</source>
        <translation>de l’écoute</translation>
    </message>
    <message>
        <source>an answer or help</source>
        <translation>une réponse ou de l’aide</translation>
    </message>
    <message>
        <source>to share something good</source>
        <translation>partager quelque chose de bien</translation>
    </message>
    <message>
        <source>to play</source>
        <translation>jouer</translation>
    </message>
    <message>
        <source>to leave</source>
        <translation>partir</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>stands between two parts of a list</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 To</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>quelques secondes</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>environ %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>environ %1 min</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>mic headset input device hear</source>
        <translation>micro casque entrée appareil entendre</translation>
    </message>
    <message>
        <source>speaker headphones output device sound</source>
        <translation>haut-parleur casque sortie appareil son</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>full volume</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>plein volume</translation>
    </message>
    <message>
        <source>echo interrupt headphones</source>
        <translation>écho interrompre casque</translation>
    </message>
    <message>
        <source>answers soon</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>répond vite</translation>
    </message>
    <message>
        <source>lets you think</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>te laisse réfléchir</translation>
    </message>
    <message>
        <source>pause wait interrupt silence slow</source>
        <translation>pause attendre interrompre silence lent</translation>
    </message>
    <message>
        <source>Speech recogniser</source>
        <translation>Reconnaissance vocale</translation>
    </message>
    <message>
        <source>whisper moonshine recognition dictation</source>
        <translation>whisper moonshine reconnaissance dictée</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>muet</translation>
    </message>
    <message>
        <source>louder softer quieter</source>
        <translation>plus fort doux volume</translation>
    </message>
    <message>
        <source>mute silent captions subtitles text</source>
        <translation>muet silence sous-titres texte</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modèle de langage</translation>
    </message>
    <message>
        <source>brain llm gemma ai</source>
        <translation>cerveau llm gemma ia</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Longueur maximale</translation>
    </message>
    <message>
        <source>A sentence or two</source>
        <translation>Une phrase ou deux</translation>
    </message>
    <message>
        <source>A few sentences</source>
        <translation>Quelques phrases</translation>
    </message>
    <message>
        <source>length short long tokens</source>
        <translation>longueur court long tokens</translation>
    </message>
    <message>
        <source>temperature creative random</source>
        <translation>température créatif hasard</translation>
    </message>
    <message>
        <source>prompt instructions short full strong</source>
        <translation>prompt consignes court complet puissant</translation>
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
        <translation>gpu carte graphique rapide</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Cœurs du processeur</translation>
    </message>
    <message>
        <source>All but one</source>
        <translation>Tous sauf un</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Un</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Deux</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>Quatre</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>Huit</translation>
    </message>
    <message>
        <source>cpu threads slow</source>
        <translation>cpu threads lent</translation>
    </message>
    <message>
        <source>network remote ollama vllm openai</source>
        <translation>réseau distant ollama vllm openai</translation>
    </message>
    <message>
        <source>4,096 tokens</source>
        <translation>4 096 tokens</translation>
    </message>
    <message>
        <source>8,192 tokens</source>
        <translation>8 192 tokens</translation>
    </message>
    <message>
        <source>16,384 tokens</source>
        <translation>16 384 tokens</translation>
    </message>
    <message>
        <source>32,768 tokens</source>
        <translation>32 768 tokens</translation>
    </message>
    <message>
        <source>131,072 tokens</source>
        <translation>131 072 tokens</translation>
    </message>
    <message>
        <source>context window tokens memory</source>
        <translation>contexte fenêtre tokens mémoire</translation>
    </message>
    <message>
        <source>cost price paid money fast</source>
        <translation>coût prix payer argent rapide</translation>
    </message>
    <message>
        <source>memory remember forget</source>
        <translation>mémoire souvenir oublier</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>notify message popup desktop</source>
        <translation>notification message bulle bureau</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Moments</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>When, with whom, and how it ended.</source>
        <translation>Quand, avec qui, et comment cela a fini.</translation>
    </message>
    <message>
        <source>Facts about you</source>
        <translation>Faits sur toi</translation>
    </message>
    <message>
        <source>Likes and dislikes</source>
        <translation>Goûts</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Who is who in your life.</source>
        <translation>Qui est qui dans ta vie.</translation>
    </message>
    <message>
        <source>Plans, promises and dates.</source>
        <translation>Projets, promesses et dates.</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Résumés</translation>
    </message>
    <message>
        <source>Of days and months.</source>
        <translation>De jours et de mois.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>3 times as large</source>
        <translation>3 fois plus grand</translation>
    </message>
    <message>
        <source>font zoom scale larger bigger letters read</source>
        <translation>police zoom échelle plus grand lettres lire</translation>
    </message>
    <message>
        <source>The words below the face.</source>
        <translation>Les mots sous le visage.</translation>
    </message>
    <message>
        <source>small</source>
        <translation>petit</translation>
    </message>
    <message>
        <source>2½ times as large</source>
        <translation>2½ fois plus grand</translation>
    </message>
    <message>
        <source>captions subtitles font</source>
        <translation>sous-titres police</translation>
    </message>
    <message>
        <source>background quit close icon</source>
        <translation>arrière-plan quitter fermer icône</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Démarrer à l’ouverture de session</translation>
    </message>
    <message>
        <source>autostart boot login</source>
        <translation>démarrage automatique session</translation>
    </message>
    <message>
        <source>Talk key</source>
        <translation>Touche de parole</translation>
    </message>
    <message>
        <source>push to talk global hotkey shortcut</source>
        <translation>appuyer parler raccourci global</translation>
    </message>
    <message>
        <source>look theme dark light contrast night</source>
        <translation>apparence thème sombre clair contraste nuit</translation>
    </message>
    <message>
        <source>animation dizzy reduced</source>
        <translation>animation vertige réduit</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Immobile</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Vif</translation>
    </message>
    <message>
        <source>Wry</source>
        <translation>Malicieux</translation>
    </message>
    <message>
        <source>Shy</source>
        <translation>Timide</translation>
    </message>
    <message>
        <source>face expression manner</source>
        <translation>visage expression manière</translation>
    </message>
    <message>
        <source>much</source>
        <translation>beaucoup</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Nods</source>
        <translation>Hochements</translation>
    </message>
    <message>
        <source>Eye contact</source>
        <translation>Regard</translation>
    </message>
    <message>
        <source>Smiles</source>
        <translation>Sourires</translation>
    </message>
    <message>
        <source>Winks</source>
        <translation>Clins d’œil</translation>
    </message>
    <message>
        <source>How often the eyes wink.</source>
        <translation>Fréquence des clins d’œil.</translation>
    </message>
    <message>
        <source>Window language</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>translation english german french spanish japanese chinese</source>
        <translation>traduction anglais allemand français espagnol japonais chinois</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Langue parlée</translation>
    </message>
    <message>
        <source>speak talk english german french spanish japanese chinese</source>
        <translation>parler anglais allemand français espagnol japonais chinois</translation>
    </message>
    <message>
        <source>copy safe restore lost</source>
        <translation>copie sûr restaurer perdu</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>réduit</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>increased</source>
        <translation>renforcé</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <extracomment>&quot;2 times as long&quot;: how long the companion waits</extracomment>
        <translation>%1 fois plus long</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Cheveux</translation>
    </message>
    <message>
        <source>bob</source>
        <extracomment>a haircut that ends at the chin</extracomment>
        <translation>carré</translation>
    </message>
    <message>
        <source>short</source>
        <extracomment>hair</extracomment>
        <translation>courts</translation>
    </message>
    <message>
        <source>long</source>
        <extracomment>hair</extracomment>
        <translation>longs</translation>
    </message>
    <message>
        <source>curls</source>
        <extracomment>hair</extracomment>
        <translation>boucles</translation>
    </message>
    <message>
        <source>bun</source>
        <extracomment>hair tied up in a knot</extracomment>
        <translation>chignon</translation>
    </message>
    <message>
        <source>cropped</source>
        <extracomment>hair, very short</extracomment>
        <translation>ras</translation>
    </message>
    <message>
        <source>Hair colour</source>
        <translation>Couleur des cheveux</translation>
    </message>
    <message>
        <source>black</source>
        <translation>noirs</translation>
    </message>
    <message>
        <source>chestnut</source>
        <extracomment>a brown of hair</extracomment>
        <translation>châtains</translation>
    </message>
    <message>
        <source>copper</source>
        <extracomment>a red of hair</extracomment>
        <translation>cuivre</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>blonds</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>argent</translation>
    </message>
    <message>
        <source>plum</source>
        <extracomment>a purple</extracomment>
        <translation>prune</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Peau</translation>
    </message>
    <message>
        <source>porcelain</source>
        <extracomment>the palest of five colours of skin</extracomment>
        <translation>porcelaine</translation>
    </message>
    <message>
        <source>peach</source>
        <extracomment>a pale colour of skin</extracomment>
        <translation>pêche</translation>
    </message>
    <message>
        <source>olive</source>
        <extracomment>a middle colour of skin</extracomment>
        <translation>olive</translation>
    </message>
    <message>
        <source>bronze</source>
        <extracomment>a brown colour of skin</extracomment>
        <translation>bronze</translation>
    </message>
    <message>
        <source>umber</source>
        <extracomment>the darkest of five colours of skin</extracomment>
        <translation>terre d’ombre</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Yeux</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>bruns</translation>
    </message>
    <message>
        <source>hazel</source>
        <extracomment>a colour of eyes</extracomment>
        <translation>noisette</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verts</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleus</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violets</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>Vêtements</translation>
    </message>
    <message>
        <source>jumper</source>
        <translation>pull</translation>
    </message>
    <message>
        <source>shirt</source>
        <translation>chemise</translation>
    </message>
    <message>
        <source>hoodie</source>
        <translation>sweat à capuche</translation>
    </message>
    <message>
        <source>Clothes colour</source>
        <translation>Couleur des vêtements</translation>
    </message>
    <message>
        <source>teal</source>
        <extracomment>a blue green</extracomment>
        <translation>bleu canard</translation>
    </message>
    <message>
        <source>rose</source>
        <extracomment>a colour</extracomment>
        <translation>rose</translation>
    </message>
    <message>
        <source>mustard</source>
        <extracomment>a dark yellow</extracomment>
        <translation>moutarde</translation>
    </message>
    <message>
        <source>navy</source>
        <extracomment>a dark blue</extracomment>
        <translation>bleu marine</translation>
    </message>
    <message>
        <source>moss</source>
        <extracomment>a dull green</extracomment>
        <translation>mousse</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Lunettes</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>no glasses</extracomment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>round</source>
        <extracomment>glasses</extracomment>
        <translation>rondes</translation>
    </message>
    <message>
        <source>square</source>
        <extracomment>glasses</extracomment>
        <translation>carrées</translation>
    </message>
    <message>
        <source>Hair: %1, %2. Skin: %3. Eyes: %4. Clothes: %5, %6.</source>
        <extracomment>a look: hair, its colour, skin, eyes, clothes, their colour</extracomment>
        <translation>Cheveux&#xa0;: %1, %2. Peau&#xa0;: %3. Yeux&#xa0;: %4. Vêtements&#xa0;: %5, %6.</translation>
    </message>
    <message>
        <source>%1 Glasses: %2.</source>
        <extracomment>%1 is the description of a look, %2 a kind of glasses such as &quot;round&quot;</extracomment>
        <translation>%1 Lunettes&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No microphone found. You can type.</source>
        <translation>Aucun micro trouvé. Tu peux écrire.</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>Commencer à parler</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>I&apos;m %1.</source>
        <translation>Je suis %1.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Hello, good to see you</source>
        <translation>Bonjour, ça fait plaisir de te voir</translation>
    </message>
    <message>
        <source>Who shall I be?</source>
        <translation>Qui dois-je être&#xa0;?</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 enregistrés</translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation>Aucune connexion depuis le %1.</translation>
    </message>
    <message>
        <source>One connection since %1, on %2.</source>
        <translation>Une connexion depuis le %1, le %2.</translation>
    </message>
    <message>
        <source>%1 connections since %2, the last on %3.</source>
        <translation>%1 connexions depuis le %2, la dernière le %3.</translation>
    </message>
    <message>
        <source>Your language model server, %1</source>
        <translation>Ton serveur de modèle de langage, %1</translation>
    </message>
    <message>
        <source>Model download, %1</source>
        <translation>Téléchargement de modèle, %1</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 reçus</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>%1 reçus, %2 envoyés</translation>
    </message>
    <message>
        <source>Everything is encrypted, and the key is in the system&apos;s keyring.</source>
        <translation>Tout est chiffré, et la clé est dans le trousseau du système.</translation>
    </message>
    <message>
        <source>Everything is encrypted. This computer has no keyring, so the key is stored in a file here, database.key. Only your account can read it.</source>
        <translation>Tout est chiffré. Cet ordinateur n’a pas de trousseau&#xa0;: la clé est ici, dans le fichier database.key. Seul ton compte peut le lire.</translation>
    </message>
    <message>
        <source>echo level loud</source>
        <translation>écho niveau fort</translation>
    </message>
    <message>
        <source>tone calibration feeling</source>
        <translation>ton calibrage sentiment</translation>
    </message>
    <message>
        <source>speaker accent clone</source>
        <translation>locuteur accent cloner</translation>
    </message>
    <message>
        <source>Speed and pitch</source>
        <translation>Vitesse et hauteur</translation>
    </message>
    <message>
        <source>fast slow high low rate</source>
        <translation>rapide lent aigu grave vitesse</translation>
    </message>
    <message>
        <source>Download and remove models</source>
        <translation>Télécharger et retirer des modèles</translation>
    </message>
    <message>
        <source>disk space licence get</source>
        <translation>disque espace licence obtenir</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>folder encryption password key data</source>
        <translation>dossier chiffrement clé données mot de passe</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>network internet online offline</source>
        <translation>réseau internet en ligne hors ligne</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>incognito private secret</source>
        <translation>incognito privé secret</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>keyboard shortcut hotkey</source>
        <translation>clavier raccourci</translation>
    </message>
    <message>
        <source>Microphone off and on</source>
        <translation>Désactiver et activer le micro</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Stop the reply or close the panel</source>
        <translation>Arrêter la réponse ou fermer le panneau</translation>
    </message>
    <message>
        <source>Hold to talk (outside text fields)</source>
        <translation>Maintenir pour parler (hors des champs de texte)</translation>
    </message>
    <message>
        <source>Jump to the message box</source>
        <translation>Aller au champ de message</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Compagnons</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Souvenirs</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Rechercher dans l’historique</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Small window, and back</source>
        <translation>Passer en petite fenêtre, ou revenir</translation>
    </message>
    <message>
        <source>Face only, and back</source>
        <translation>Passer au visage seul ou revenir</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Numéros d’aide</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>ends the program</extracomment>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Press Ctrl, Alt or the system key with a letter or Space, or a function key.</source>
        <translation>Appuie sur Ctrl, Alt ou la touche système avec une lettre ou Espace, ou sur une touche de fonction.</translation>
    </message>
    <message>
        <source>%1 is already used for: %2.</source>
        <translation>%1 est déjà utilisé pour&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Backup %1 restored. Your previous data is in the list until you delete it.</source>
        <translation>Sauvegarde %1 restaurée. Tes données précédentes restent dans la liste jusqu’à suppression.</translation>
    </message>
    <message>
        <source>Exported: %1 messages, %2 memories. The file is not encrypted.</source>
        <translation>Exporté&#xa0;: %1 messages, %2 souvenirs. Le fichier n’est pas chiffré.</translation>
    </message>
    <message>
        <source>Replaced on %1</source>
        <translation>Remplacé le %1</translation>
    </message>
    <message>
        <source>Restore this backup? The conversation restarts. Your current data is saved as a backup first.</source>
        <translation>Restaurer cette sauvegarde&#xa0;? La conversation redémarre. Tes données actuelles sont d’abord sauvegardées.</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>Supprimer cette sauvegarde pour de bon&#xa0;?</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Compagnon</translation>
    </message>
    <message>
        <source>Write the date like this: %1.</source>
        <translation>Écris la date ainsi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Saisis un numéro.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Sélectionnés&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is no longer in the history.</source>
        <translation>Ce n’est plus dans l’historique.</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 terminés</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Changing the voice…</source>
        <translation>Changement de voix…</translation>
    </message>
    <message>
        <source>Current voice: %1</source>
        <translation>Voix actuelle&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Joins two parts of a list, such as &quot;smiling softly&quot; and &quot;looking at you&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>smiling softly</source>
        <translation>sourit doucement</translation>
    </message>
    <message>
        <source>smiling</source>
        <translation>sourit</translation>
    </message>
    <message>
        <source>beaming</source>
        <translation>rayonne</translation>
    </message>
    <message>
        <source>the corners of the mouth down</source>
        <translation>les coins de la bouche vers le bas</translation>
    </message>
    <message>
        <source>lips pressed together</source>
        <translation>lèvres serrées</translation>
    </message>
    <message>
        <source>mouth askew</source>
        <translation>bouche de travers</translation>
    </message>
    <message>
        <source>mouth open</source>
        <translation>bouche ouverte</translation>
    </message>
    <message>
        <source>brows raised</source>
        <translation>sourcils levés</translation>
    </message>
    <message>
        <source>brows drawn up in worry</source>
        <translation>sourcils froncés d’inquiétude</translation>
    </message>
    <message>
        <source>frowning</source>
        <translation>sourcils froncés</translation>
    </message>
    <message>
        <source>one brow raised</source>
        <translation>un sourcil levé</translation>
    </message>
    <message>
        <source>looking at you</source>
        <translation>te regarde</translation>
    </message>
    <message>
        <source>looking aside</source>
        <translation>regarde de côté</translation>
    </message>
    <message>
        <source>looking up</source>
        <translation>regarde en l’air</translation>
    </message>
    <message>
        <source>looking down</source>
        <translation>regarde en bas</translation>
    </message>
    <message>
        <source>eyes half closed</source>
        <translation>yeux mi-clos</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>écoute</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>réfléchit</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>parle</translation>
    </message>
    <message>
        <source>Couldn&apos;t set up starting at login: %1 can&apos;t be written.</source>
        <translation>Impossible de régler le démarrage à l’ouverture de session&#xa0;: %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Companion now starts at login. The entry is in %1.</source>
        <translation>Companion démarre désormais à l’ouverture de session. L’entrée est dans %1.</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>%1 says something</source>
        <extracomment>told by the desktop while the window is not looked at: the companion&apos;s name</extracomment>
        <translation>%1 dit quelque chose</translation>
    </message>
    <message>
        <source>The system didn&apos;t allow the talk key. Hold Space in the window, or choose “No keys” in the settings and then the key again.</source>
        <translation>Le système n’a pas autorisé la touche de parole. Maintiens Espace dans la fenêtre, ou choisis «&#xa0;Aucune touche&#xa0;» dans les réglages, puis à nouveau la touche.</translation>
    </message>
    <message>
        <source>This desktop doesn&apos;t support a global talk key. Hold Space in the window.</source>
        <translation>Ce bureau ne permet pas de touche de parole globale. Maintiens Espace dans la fenêtre.</translation>
    </message>
    <message>
        <source>macOS needs your permission for the talk key: System Settings, Privacy &amp; Security, Input Monitoring, Companion. Until then, hold Space in the window.</source>
        <translation>macOS a besoin de ton autorisation pour la touche de parole&#xa0;: Réglages Système, Confidentialité et sécurité, Surveillance de l’entrée, Companion. D’ici là, maintiens Espace dans la fenêtre.</translation>
    </message>
    <message>
        <source>The talk key doesn&apos;t work here because the keyboard can&apos;t be read. Hold Space in the window.</source>
        <translation>La touche de parole ne marche pas ici, car le clavier ne peut pas être lu. Maintiens Espace dans la fenêtre.</translation>
    </message>
    <message>
        <source>Hold to talk to the companion</source>
        <extracomment>what a key is for, as the desktop shows it</extracomment>
        <translation>Maintenir pour parler au compagnon</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the companion&apos;s name, and what it is doing</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Masquer la fenêtre</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Petite fenêtre</translation>
    </message>
    <message>
        <source>Face only</source>
        <translation>Visage seul</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>Désactiver le micro</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Arrêter de parler</translation>
    </message>
    <message>
        <source>Graphics acceleration failed, so the processor draws the window.</source>
        <translation>L’accélération graphique a échoué&#xa0;: c’est le processeur qui dessine la fenêtre.</translation>
    </message>
    <message>
        <source>Updated to version %1. Settings → About says what is new.</source>
        <translation>Mis à jour vers la version %1. Les nouveautés sont dans Réglages → À propos.</translation>
    </message>
    <message>
        <source>This is too long: %1 characters (limit: %2). Send it in parts.</source>
        <translation>C’est trop long&#xa0;: %1 caractères (maximum&#xa0;: %2). Envoie-le en plusieurs fois.</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a time of day, such as 14:03</extracomment>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>%1, about %2 min at 50 Mbit/s, saved in %3. Interrupted downloads resume. You can continue meanwhile.</source>
        <translation>%1, environ %2 min à 50 Mbit/s, enregistrés dans %3. Un téléchargement interrompu reprend. Tu peux continuer en attendant.</translation>
    </message>
    <message>
        <source>This file contains no messages.</source>
        <translation>Ce fichier ne contient aucun message.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>names of people, and how many others: Aqua, Bea, Cleo and 3 more</extracomment>
        <translation>%1 et %2 autres</translation>
    </message>
    <message>
        <source>One chat with %1. Messages: %2, from %3 to %4.</source>
        <translation>Un chat avec %1. Messages&#xa0;: %2, du %3 au %4.</translation>
    </message>
    <message>
        <source>%1 chats with %2. Messages: %3, from %4 to %5.</source>
        <translation>%1 chats avec %2. Messages&#xa0;: %3, du %4 au %5.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what is not taken, and how much of it: pictures and files (3)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>Non importé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No time given, so dated like the message before: %1.</source>
        <translation>Sans heure, donc datés comme le message précédent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Unreadable (%1): %2</source>
        <extracomment>a place in a file, and what is wrong there: Unreadable (line 7): there is no text</extracomment>
        <translation>Illisible (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>Also unreadable: %1.</source>
        <translation>Autres passages illisibles&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Set to %1.</source>
        <translation>Réglé sur %1.</translation>
    </message>
    <message>
        <source>You are speaking %1. Set this companion to %1?</source>
        <translation>Tu parles en %1. Régler ce compagnon sur %1&#xa0;?</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Régler sur %1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Better models</source>
        <translation>De meilleurs modèles</translation>
    </message>
    <message>
        <source>Always enforced</source>
        <translation>Toujours appliquées</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is never said. It is rewritten, and if that fails, it ends early or in prepared words.</source>
        <translation>Une réponse qui enfreint l’une d’elles n’est jamais dite. Elle est réécrite et, en cas d’échec, s’arrête avant ou finit par des mots préparés.</translation>
    </message>
    <message>
        <source>Second try</source>
        <translation>Deuxième essai</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is rewritten once. If the second try breaks it too, it is said anyway, and “Why?” tells you. If you sincerely ask what I am, I never pretend to be human.</source>
        <translation>Une réponse qui enfreint l’une d’elles est réécrite une fois. Si le deuxième essai l’enfreint aussi, elle est dite quand même, et «&#xa0;Pourquoi&#xa0;?&#xa0;» te l’indique. Si tu demandes sérieusement ce que je suis, je ne prétends jamais être humain.</translation>
    </message>
    <message>
        <source>System default: %1</source>
        <extracomment>the device that the system uses where nobody chooses</extracomment>
        <translation>Choix du système&#xa0;: %1</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Choix du système</translation>
    </message>
    <message>
        <source>Say my name to try it.</source>
        <translation>Dis mon nom pour essayer.</translation>
    </message>
    <message>
        <source>Heard: “%1”, %2 like the name.</source>
        <extracomment>words that were heard, and how much they sound like the companion&apos;s name</extracomment>
        <translation>Entendu&#xa0;: «&#xa0;%1&#xa0;», ressemble au nom à %2.</translation>
    </message>
    <message>
        <source>Automatic (best installed)</source>
        <translation>Automatique (le meilleur choix installé)</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser and a voice. You can download both under Models.</source>
        <translation>%1&#xa0;: il faut un module de reconnaissance vocale et une voix, à télécharger dans Réglages → Modèles.</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser. Download one under Models, or type.</source>
        <translation>%1&#xa0;: il faut un module de reconnaissance vocale. Télécharges-en un dans Réglages → Modèles, ou écris.</translation>
    </message>
    <message>
        <source>No installed voice speaks %1. Download one under Voice, or read.</source>
        <translation>Aucune voix installée ne parle %1. Télécharges-en une dans Réglages → Voix, ou lis.</translation>
    </message>
    <message>
        <source>Only a basic voice speaks %1 here. Get a better one under Voice.</source>
        <translation>Seule une voix simple parle %1 ici. Il y en a de meilleures dans Réglages → Voix.</translation>
    </message>
    <message>
        <source>Your own avatar needs a working graphics card, so the drawn face is used.</source>
        <translation>Un avatar personnel demande une carte graphique utilisable. Il n’y en a pas ici&#xa0;: je garde le visage dessiné.</translation>
    </message>
    <message>
        <source>Your avatar&apos;s file is missing, so the drawn face is used.</source>
        <translation>Le fichier de ton avatar est introuvable&#xa0;; le visage dessiné est donc utilisé.</translation>
    </message>
    <message>
        <source>An avatar without a name</source>
        <translation>Un avatar sans nom</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Une image</translation>
    </message>
    <message>
        <source>A picture breathes and leans, but its lips don&apos;t move.</source>
        <translation>Une image respire et se penche, mais ses lèvres ne bougent pas.</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>De %1.</translation>
    </message>
    <message>
        <source>Copyright: %1.</source>
        <translation>Droit d’auteur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Contact: %1.</source>
        <translation>Contact&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>Licence&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <extracomment>%1 is a list such as &quot;commercial use, changes&quot;</extracomment>
        <translation>Autorisé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not allowed: %1.</source>
        <translation>Non autorisé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Credit the author when you show it.</source>
        <translation>Cite l’auteur quand tu le montres.</translation>
    </message>
    <message>
        <source>use by everyone</source>
        <translation>utilisation par tous</translation>
    </message>
    <message>
        <source>passing it on</source>
        <translation>transmission à d’autres</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>modifications</translation>
    </message>
    <message>
        <source>showing violence</source>
        <translation>représentation de violence</translation>
    </message>
    <message>
        <source>sexual content</source>
        <translation>contenu sexuel</translation>
    </message>
    <message>
        <source>political or religious use</source>
        <translation>utilisation politique ou religieuse</translation>
    </message>
    <message>
        <source>hateful use</source>
        <translation>utilisation haineuse</translation>
    </message>
    <message>
        <source>Nobody is chosen yet. If you go on, I stay as I am.</source>
        <translation>Personne n’est encore choisi. Si tu continues, je reste comme je suis.</translation>
    </message>
    <message>
        <source>%1 of %2 answered. Answer all for a suggestion, or go on and I stay as I am.</source>
        <translation>%1 sur %2&#xa0;: réponds à tout pour une suggestion, ou continue et je reste comme je suis.</translation>
    </message>
    <message>
        <source>This replaces the current personality with %1 and deletes its texts. Export it as a card first to keep them.</source>
        <translation>%1 remplace la personnalité actuelle, dont les textes sont supprimés. Exporte-la d’abord dans un fichier pour les garder.</translation>
    </message>
    <message>
        <source>The name %1 goes too.</source>
        <translation>Le nom %1 disparaît aussi.</translation>
    </message>
    <message>
        <source>The name %1 stays.</source>
        <translation>Le nom %1 reste.</translation>
    </message>
    <message>
        <source>The look you chose stays.</source>
        <translation>L’apparence que tu as choisie reste.</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Your last message</source>
        <translation>Ton dernier message</translation>
    </message>
    <message>
        <source>Save and answer again</source>
        <translation>Enregistrer et répondre à nouveau</translation>
    </message>
    <message>
        <source>This replaces your message and my reply.</source>
        <translation>Cela remplace ton message et ma réponse.</translation>
    </message>
</context>
<context>
    <name>YouStep</name>
    <message>
        <source>What shall I call you?</source>
        <translation>Comment dois-je t’appeler&#xa0;?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ton prénom</translation>
    </message>
    <message>
        <source>May I speak first?</source>
        <translation>Puis-je parler en premier&#xa0;?</translation>
    </message>
</context>
</TS>
