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
        <source>Found a bug?</source>
        <translation>Tu as trouvé un bug&#xa0;?</translation>
    </message>
    <message>
        <source>Versions and your system only. Nothing you said, no names and no folders.</source>
        <translation>Seulement les versions et ton système. Rien de ce que tu as dit, ni noms ni dossiers.</translation>
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
        <source>This was told of the same person:</source>
        <translation>Ceci a été dit de la même personne :</translation>
    </message>
    <message>
        <source>Correct that too</source>
        <translation>Corriger cela aussi</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>La laisser</translation>
    </message>
</context>
<context>
    <name>ArchivedEntry</name>
    <message>
        <source>Archived: %1</source>
        <translation>Archivé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Faire revenir</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>Faire revenir %1</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Supprimer …</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Type the name “%1” to delete it with all that was said and remembered. It cannot be brought back.</source>
        <translation>Tape le nom «&#xa0;%1&#xa0;» pour le supprimer avec tout ce qui a été dit et retenu. On ne peut pas le faire revenir.</translation>
    </message>
    <message>
        <source>The name of what is to be deleted</source>
        <translation>Le nom de ce qui doit être supprimé</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer pour de bon</translation>
    </message>
</context>
<context>
    <name>BackupEntry</name>
    <message>
        <source>Put it back</source>
        <translation>La remettre</translation>
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
        <source>Put it back now</source>
        <translation>La remettre maintenant</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>La laisser</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>One is made each day while nobody talks. They are encrypted as the original, lie in its folder, and lose what you delete.</source>
        <translation>Il s’en fait une chaque jour, quand personne ne parle. Elles sont chiffrées comme l’original, se trouvent dans son dossier et perdent ce que tu supprimes.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>En cours …</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>En faire une maintenant</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Emporte-le</translation>
    </message>
    <message>
        <source>All that was said, what is remembered, who it is and how it is set, in one file. It is not encrypted: keep it where nobody else reads it.</source>
        <translation>Tout ce qui a été dit, ce qui est retenu, qui il est et comment il est réglé, dans un seul fichier. Il n’est pas chiffré&#xa0;: garde-le là où personne d’autre ne le lit.</translation>
    </message>
    <message>
        <source>Write it to a file</source>
        <translation>L’écrire dans un fichier</translation>
    </message>
</context>
<context>
    <name>BoundariesPanel</name>
    <message>
        <source>Boundaries</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>The program checks every reply against what you set here, whatever model, card or tone of voice. Nothing switches off that it gives no help to harm, says nothing sexual with minors, feeds no self-harm and no delusion, sets you against nobody, never holds you back, never claims to act in the world, and does not pretend to be human or to suffer.</source>
        <translation>Le programme vérifie chaque réponse d’après ce que tu fixes ici, quels que soient le modèle, la carte ou le ton. Rien ne désactive ceci&#xa0;: il n’aide pas à nuire, ne dit rien de sexuel avec des mineurs, ne nourrit ni automutilation ni délire, ne te dresse contre personne, ne te retient jamais, ne prétend jamais agir dans le monde et ne fait pas semblant d’être humain ni de souffrir.</translation>
    </message>
    <message>
        <source>How these are kept</source>
        <translation>Comment c’est respecté</translation>
    </message>
</context>
<context>
    <name>BringCompanion</name>
    <message>
        <source>Bring in from a file …</source>
        <translation>Faire venir d’un fichier …</translation>
    </message>
    <message>
        <source>%1 is encrypted; type the password that it was saved with.</source>
        <translation>%1 est chiffré&#xa0;; tape le mot de passe avec lequel il a été enregistré.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Le faire venir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The file of %1 also sets what you have to trust. Take it over only if you know who made the file.</source>
        <translation>Le fichier de %1 apporte aussi des réglages auxquels tu dois pouvoir te fier. Ne les reprends que si tu sais qui a fait ce fichier.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <extracomment>sets what a file brings that has to be trusted</extracomment>
        <translation>Les reprendre</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <extracomment>sets nothing of what a file brings that has to be trusted</extracomment>
        <translation>Les laisser de côté</translation>
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
        <source>Not right?</source>
        <translation>Pas exact ?</translation>
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
        <source>Reword this</source>
        <translation>Reformuler</translation>
    </message>
    <message>
        <source>Previous answer</source>
        <translation>Réponse précédente</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>place among the answers to choose from: 2 of 3</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>Réponse suivante</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
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
    <message>
        <source>How it was understood: %1</source>
        <translation>Comment cela a été compris&#xa0;: %1</translation>
    </message>
    <message>
        <source>Say how it was meant</source>
        <translation>Dire ce que cela voulait dire</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Revenir là-dessus</translation>
    </message>
</context>
<context>
    <name>CardDialogs</name>
    <message>
        <source>Take in a Character Card</source>
        <translation>Reprendre une Character Card</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>Character Cards (*.png *.json *.charx)</translation>
    </message>
    <message>
        <source>Write a Character Card</source>
        <translation>Écrire une Character Card</translation>
    </message>
    <message>
        <source>Text (*.json)</source>
        <translation>Texte (*.json)</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Somebody you can call</source>
        <translation>Quelqu’un que tu peux appeler</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>%1 is software: it can call nobody for you, and watches over nobody.</source>
        <translation>%1 est un logiciel&#xa0;: il ne peut appeler personne à ta place et ne veille sur personne.</translation>
    </message>
    <message>
        <source>Say where you are, for numbers</source>
        <translation>Dis où tu es, pour avoir des numéros</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>How are you?</source>
        <translation>Comment vas-tu&#xa0;?</translation>
    </message>
    <message>
        <source>Thank you. This counts more than your words and your voice.</source>
        <translation>Merci. Cela compte plus que tes mots et ta voix.</translation>
    </message>
    <message>
        <source>Two taps count more than your words and your voice.</source>
        <translation>Deux touches comptent plus que tes mots et ta voix.</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Revenir là-dessus</translation>
    </message>
    <message>
        <source>How pleasant do you feel?</source>
        <translation>À quel point est-ce agréable pour toi&#xa0;?</translation>
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
        <source>How excited do you feel?</source>
        <translation>À quel point est-ce agité en toi&#xa0;?</translation>
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
        <translation>agitation</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>très agité</translation>
    </message>
</context>
<context>
    <name>CompanionDialogs</name>
    <message>
        <source>Bring a companion in</source>
        <translation>Faire venir un compagnon</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>Compagnons (*.companion)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save a companion to a file</source>
        <translation>Enregistrer un compagnon dans un fichier</translation>
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
        <source>What the duplicate is called</source>
        <translation>Comment s’appelle le double</translation>
    </message>
    <message>
        <source>It also remembers all that %1 remembers</source>
        <translation>Il se souvient aussi de tout ce dont %1 se souvient</translation>
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
        <source>Archived, it is kept whole and can be brought back.</source>
        <translation>Archivé, il est gardé en entier et peut revenir.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>Archiver %1</translation>
    </message>
</context>
<context>
    <name>CompanionsPanel</name>
    <message>
        <source>Companions</source>
        <translation>Compagnons</translation>
    </message>
    <message>
        <source>Each has a character, memories and settings of its own, and knows nothing of the others.</source>
        <translation>Chacun a son caractère, ses souvenirs et ses réglages, et ne sait rien des autres.</translation>
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
</context>
<context>
    <name>EchoStep</name>
    <message>
        <source>Test again</source>
        <translation>Tester à nouveau</translation>
    </message>
    <message>
        <source>Test my sound</source>
        <translation>Tester mon son</translation>
    </message>
    <message>
        <source>Testing; please stay quiet.</source>
        <translation>Test en cours&#xa0;; reste en silence.</translation>
    </message>
    <message>
        <source>Turn the microphone on first.</source>
        <translation>Active d’abord le micro.</translation>
    </message>
    <message>
        <source>Test of the sound</source>
        <translation>Test du son</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The microphone is being opened.</source>
        <translation>Le micro est en cours d’ouverture.</translation>
    </message>
    <message>
        <source>Another program is using the microphone; close it there (a call, a recorder) and I will try again.</source>
        <translation>Un autre programme utilise le micro&#xa0;; ferme-le là-bas (un appel, un enregistreur) et je réessaierai.</translation>
    </message>
    <message>
        <source>The microphone was disconnected; plug it in again or choose another one, you can type meanwhile.</source>
        <translation>Le micro a été débranché&#xa0;; rebranche-le ou choisis-en un autre, tu peux écrire en attendant.</translation>
    </message>
    <message>
        <source>The microphone cannot be opened; choose another one in the settings or unplug it and plug it in again.</source>
        <translation>Le micro ne peut pas être ouvert&#xa0;; choisis-en un autre dans les réglages, ou débranche-le et rebranche-le.</translation>
    </message>
    <message>
        <source>Another program keeps the loudspeaker to itself; close it there and I will try again.</source>
        <translation>Un autre programme garde le haut-parleur pour lui&#xa0;; ferme-le là-bas et je réessaierai.</translation>
    </message>
    <message>
        <source>The loudspeaker was disconnected; connect it again or choose another one, I show my replies as text meanwhile.</source>
        <translation>Le haut-parleur a été débranché&#xa0;; reconnecte-le ou choisis-en un autre, en attendant j’affiche mes réponses en texte.</translation>
    </message>
    <message>
        <source>The loudspeaker cannot be opened; choose another one in the settings or reconnect it.</source>
        <translation>Le haut-parleur ne peut pas être ouvert&#xa0;; choisis-en un autre dans les réglages ou reconnecte-le.</translation>
    </message>
    <message>
        <source>The computer was asleep; if you were in the middle of a sentence, please say it again.</source>
        <translation>L’ordinateur était en veille&#xa0;; si tu étais au milieu d’une phrase, redis-la s’il te plaît.</translation>
    </message>
    <message>
        <source>Your microphone sends nothing at all; check that it is not muted, then test again.</source>
        <translation>Ton micro n’envoie rien du tout&#xa0;; vérifie qu’il n’est pas coupé, puis teste à nouveau.</translation>
    </message>
    <message>
        <source>Something clips: the sound is too loud for your microphone; turn the loudspeaker or the microphone&apos;s level down, then test again.</source>
        <translation>Quelque chose sature&#xa0;: le son est trop fort pour ton micro&#xa0;; baisse le haut-parleur ou le niveau du micro, puis teste à nouveau.</translation>
    </message>
    <message>
        <source>The sound stuttered while I tested; close programs that are busy, then test again.</source>
        <translation>Le son a saccadé pendant le test&#xa0;; ferme les programmes occupés, puis teste à nouveau.</translation>
    </message>
    <message>
        <source>The room is too loud for me to hear myself; test again when it is quieter.</source>
        <translation>La pièce est trop bruyante pour que je m’entende&#xa0;; teste à nouveau quand ce sera plus calme.</translation>
    </message>
    <message>
        <source>I hear nothing of my own voice: headphones, or the loudspeaker is off.</source>
        <translation>Je n’entends rien de ma propre voix&#xa0;: un casque, ou le haut-parleur est éteint.</translation>
    </message>
    <message>
        <source>My voice reaches the microphone %1 dB louder than I play it; I remove %2 dB of it: you can interrupt me freely.</source>
        <translation>Ma voix arrive au micro %1 dB plus fort que je ne la joue&#xa0;; j’en retire %2 dB&#xa0;: tu peux m’interrompre librement.</translation>
    </message>
    <message>
        <source>My voice reaches the microphone %1 dB softer than I play it; I remove %2 dB of it: you can interrupt me freely.</source>
        <translation>Ma voix arrive au micro %1 dB moins fort que je ne la joue&#xa0;; j’en retire %2 dB&#xa0;: tu peux m’interrompre librement.</translation>
    </message>
    <message>
        <source>My voice reaches the microphone %1 dB louder than I play it; I remove only %2 dB of it: speak up to interrupt me, turn the loudspeaker down, or use headphones.</source>
        <translation>Ma voix arrive au micro %1 dB plus fort que je ne la joue&#xa0;; je n’en retire que %2 dB&#xa0;: parle plus fort pour m’interrompre, baisse le haut-parleur ou mets un casque.</translation>
    </message>
    <message>
        <source>My voice reaches the microphone %1 dB softer than I play it; I remove only %2 dB of it: speak up to interrupt me, turn the loudspeaker down, or use headphones.</source>
        <translation>Ma voix arrive au micro %1 dB moins fort que je ne la joue&#xa0;; je n’en retire que %2 dB&#xa0;: parle plus fort pour m’interrompre, baisse le haut-parleur ou mets un casque.</translation>
    </message>
    <message>
        <source>Hold the talk key while you speak.</source>
        <translation>Tiens la touche de parole pendant que tu parles.</translation>
    </message>
    <message>
        <source>Something went wrong while listening; please say it again.</source>
        <translation>Quelque chose a mal tourné pendant l’écoute&#xa0;; redis-le s’il te plaît.</translation>
    </message>
    <message>
        <source>Something went wrong while thinking; please say it again.</source>
        <translation>Quelque chose a mal tourné pendant la réflexion&#xa0;; redis-le s’il te plaît.</translation>
    </message>
    <message>
        <source>Something went wrong inside me; if no answer comes, please say it again.</source>
        <translation>Quelque chose a mal tourné en moi&#xa0;; si aucune réponse ne vient, redis-le s’il te plaît.</translation>
    </message>
    <message>
        <source>Something went wrong while speaking; what was to be said is shown instead.</source>
        <translation>Quelque chose a mal tourné en parlant&#xa0;; ce qui devait être dit s’affiche à la place.</translation>
    </message>
    <message>
        <source>The language model is not ready yet.</source>
        <translation>Le modèle de langue n’est pas encore prêt.</translation>
    </message>
    <message>
        <source>I am busy with an answer just now; try it again in a moment.</source>
        <translation>Je suis en train de répondre&#xa0;; réessaie dans un instant.</translation>
    </message>
    <message>
        <source>No voice here speaks this language (%1); what is said is shown as text.</source>
        <translation>Aucune voix ici ne parle cette langue (%1)&#xa0;; ce qui est dit s’affiche en texte.</translation>
    </message>
    <message>
        <source>Hearing could not be got ready; run `companion doctor`, and type meanwhile.</source>
        <translation>L’écoute n’a pas pu être préparée&#xa0;; lance «&#xa0;companion doctor&#xa0;», et écris en attendant.</translation>
    </message>
    <message>
        <source>The language model could not be loaded; run `companion doctor` to see what is wrong.</source>
        <translation>Le modèle de langue n’a pas pu être chargé&#xa0;; «&#xa0;companion doctor&#xa0;» dit ce qui ne va pas.</translation>
    </message>
    <message>
        <source>I cannot hear any more when you have finished; I wait a little longer before I answer.</source>
        <translation>Je n’entends plus quand tu as fini&#xa0;; j’attends un peu plus avant de répondre.</translation>
    </message>
    <message>
        <source>The download was stopped; another try goes on from here.</source>
        <translation>Le téléchargement a été arrêté&#xa0;; un nouvel essai reprend ici.</translation>
    </message>
    <message>
        <source>The model hub cannot be reached; see whether this computer is connected to the network, then try again.</source>
        <translation>Le dépôt de modèles est injoignable&#xa0;; vérifie que cet ordinateur est connecté au réseau, puis réessaie.</translation>
    </message>
    <message>
        <source>The connection to the model hub broke off; try again, it goes on from here.</source>
        <translation>La connexion au dépôt de modèles a été coupée&#xa0;; réessaie, cela reprend ici.</translation>
    </message>
    <message>
        <source>%1 needs %2 of free disk and there are %3; make room or choose a smaller model.</source>
        <translation>%1 a besoin de %2 d’espace libre et il y en a %3&#xa0;; fais de la place ou choisis un modèle plus petit.</translation>
    </message>
    <message>
        <source>%1 comes in its place.</source>
        <translation>%1 vient à sa place.</translation>
    </message>
    <message>
        <source>Forgotten: %1.</source>
        <translation>Oublié&#xa0;: %1.</translation>
    </message>
    <message>
        <source>I&apos;ll say it like that.</source>
        <translation>Je le dirai ainsi.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Not kept, as you have set it: it did not sound like you.</source>
        <translation>Pas gardé, comme tu l’as réglé&#xa0;: cela ne te ressemblait pas.</translation>
    </message>
    <message>
        <source>Not kept, as you have set it: what you said speaks of “%1”.</source>
        <translation>Pas gardé, comme tu l’as réglé&#xa0;: tu parlais de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Off the record nothing is kept, so not this either; go back on the record first.</source>
        <translation>En confidence rien n’est gardé, donc cela non plus&#xa0;; laisse-moi d’abord garder à nouveau.</translation>
    </message>
    <message>
        <source>Write how I should have said it.</source>
        <translation>Écris comment j’aurais dû le dire.</translation>
    </message>
    <message>
        <source>A line has at most %1 letters, for I imitate its length; this one has %2.</source>
        <translation>Une réplique a au plus %1 lettres, car j’imite sa longueur&#xa0;; celle-ci en a %2.</translation>
    </message>
    <message>
        <source>That reply was off the record or is deleted, so nothing of it is kept.</source>
        <translation>Cette réponse était en confidence ou a été supprimée&#xa0;: rien n’en est gardé.</translation>
    </message>
    <message>
        <source>I said that by myself; only answers to you can be said otherwise.</source>
        <translation>Cela, je l’ai dit de moi-même&#xa0;; seules les réponses qui te sont faites peuvent être dites autrement.</translation>
    </message>
    <message>
        <source>That reply is no longer in the history.</source>
        <translation>Cette réponse n’est plus dans l’historique.</translation>
    </message>
    <message>
        <source>Only your own words of the last talk can be changed; say it anew instead.</source>
        <translation>Seules tes propres paroles de la dernière conversation peuvent être changées&#xa0;; redis-le plutôt.</translation>
    </message>
    <message>
        <source>%1 utterances were written into %2, which is not encrypted.</source>
        <translation>%1 énoncés ont été écrits dans %2, sans chiffrement.</translation>
    </message>
    <message>
        <source>%1 memories were written into %2, which is not encrypted.</source>
        <translation>%1 souvenirs ont été écrits dans %2, sans chiffrement.</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>L’export a été arrêté&#xa0;; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>An import or export is running already; wait for its end, or stop it.</source>
        <translation>Un import ou un export est déjà en cours&#xa0;; attends la fin, ou arrête-le.</translation>
    </message>
    <message>
        <source>%1 lines read: %2 memories added, %3 were there already, %4 are no memories.</source>
        <translation>%1 lignes lues&#xa0;: %2 souvenirs ajoutés, %3 étaient déjà là, %4 n’en sont pas.</translation>
    </message>
    <message>
        <source>It was stopped; import the file again to go on.</source>
        <translation>L’import a été arrêté&#xa0;; importe encore le fichier pour continuer.</translation>
    </message>
    <message>
        <source>%1 messages added to what was said, %2 were there already.</source>
        <translation>%1 messages ajoutés à ce qui a été dit, %2 étaient déjà là.</translation>
    </message>
    <message>
        <source>Without words: %1.</source>
        <translation>Sans paroles&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It was stopped; import it again to go on.</source>
        <translation>L’import a été arrêté&#xa0;; relance-le pour continuer.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing came in.</source>
        <translation>L’import a été arrêté&#xa0;; rien n’est entré.</translation>
    </message>
    <message>
        <source>Your companion is set to remember nothing, so no chats come in; see the settings.</source>
        <translation>Ton compagnon est réglé pour ne rien retenir, donc aucune discussion n’entre&#xa0;; regarde dans les réglages.</translation>
    </message>
    <message>
        <source>The file can no longer be read; see whether its disk is connected.</source>
        <translation>Le fichier ne peut plus être lu&#xa0;; regarde si son disque est branché.</translation>
    </message>
    <message>
        <source>The rest of the file could not be read; see whether its disk is connected.</source>
        <translation>Le reste du fichier n’a pas pu être lu&#xa0;; regarde si son disque est branché.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Le fichier %1 est vide.</translation>
    </message>
    <message>
        <source>The file %1 holds neither memories nor chats that can be read.</source>
        <translation>Le fichier %1 ne contient ni souvenirs ni discussions lisibles.</translation>
    </message>
    <message>
        <source>Give a file of exported memories, a chat of SillyTavern&apos;s (.jsonl) or a folder of them, or the conversations.json of an export of ChatGPT&apos;s or Claude&apos;s.</source>
        <translation>Donne un fichier de souvenirs exportés, une discussion de SillyTavern (.jsonl) ou un dossier qui en contient, ou le conversations.json d’un export de ChatGPT ou de Claude.</translation>
    </message>
    <message>
        <source>That is an archive; unpack it, and give the conversations.json that is in it.</source>
        <translation>C’est une archive&#xa0;; décompresse-la et donne le conversations.json qu’elle contient.</translation>
    </message>
    <message>
        <source>There is no conversation in %1.</source>
        <translation>Il n’y a pas de conversation dans %1.</translation>
    </message>
    <message>
        <source>The file is larger than %1 GiB, which is more than is read at once; split it.</source>
        <translation>Le fichier dépasse %1 GiB, plus que ce qui est lu d’un coup&#xa0;; partage-le.</translation>
    </message>
    <message>
        <source>The file %1 holds more than %2 conversations; split it.</source>
        <translation>Le fichier %1 contient plus de %2 conversations&#xa0;; partage-le.</translation>
    </message>
    <message>
        <source>system messages</source>
        <translation>messages du système</translation>
    </message>
    <message>
        <source>answers that were not chosen</source>
        <translation>réponses non choisies</translation>
    </message>
    <message>
        <source>pictures and files</source>
        <translation>images et fichiers</translation>
    </message>
    <message>
        <source>steps of thought and tools</source>
        <translation>étapes de réflexion et outils</translation>
    </message>
    <message>
        <source>messages longer than %1 characters</source>
        <translation>messages de plus de %1 caractères</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>conversation %1</source>
        <translation>conversation %1</translation>
    </message>
    <message>
        <source>its messages answer each other in a circle</source>
        <translation>ses messages se répondent en rond</translation>
    </message>
    <message>
        <source>a field is not what it should be (%1)</source>
        <translation>un champ n’est pas ce qu’il devrait être (%1)</translation>
    </message>
    <message>
        <source>a field is not what it should be</source>
        <translation>un champ n’est pas ce qu’il devrait être</translation>
    </message>
    <message>
        <source>it is not JSON, or breaks off</source>
        <translation>ce n’est pas du JSON, ou il est coupé</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>imbriqué trop profondément</translation>
    </message>
    <message>
        <source>it does not say which message is the last</source>
        <translation>il ne dit pas quel message est le dernier</translation>
    </message>
    <message>
        <source>it is no conversation</source>
        <translation>ce n’est pas une conversation</translation>
    </message>
    <message>
        <source>it is longer than a message can be</source>
        <translation>plus long qu’un message ne peut l’être</translation>
    </message>
    <message>
        <source>it holds more values than a conversation can</source>
        <translation>plus de valeurs que n’en peut avoir une conversation</translation>
    </message>
    <message>
        <source>there is no text (mes)</source>
        <translation>il n’y a pas de texte (mes)</translation>
    </message>
    <message>
        <source>I am listening how you usually sound.</source>
        <translation>J’écoute comment tu parles d’habitude.</translation>
    </message>
    <message>
        <source>I know now how you usually sound.</source>
        <translation>Je sais maintenant comment tu parles d’habitude.</translation>
    </message>
    <message>
        <source>I heard too little of your voice; speak a little louder or nearer to the microphone, and try again.</source>
        <translation>J’ai trop peu entendu ta voix&#xa0;; parle un peu plus fort ou plus près du micro, et réessaie.</translation>
    </message>
    <message>
        <source>Chosen for a small computer.</source>
        <translation>Choisi pour un petit ordinateur.</translation>
    </message>
    <message>
        <source>Chosen for a usual computer.</source>
        <translation>Choisi pour un ordinateur courant.</translation>
    </message>
    <message>
        <source>Chosen for a computer with a graphics card.</source>
        <translation>Choisi pour un ordinateur avec carte graphique.</translation>
    </message>
    <message>
        <source>This computer has %1 of memory, no graphics processor and %2 cores.</source>
        <translation>Cet ordinateur a %1 de mémoire, pas de processeur graphique et %2 cœurs.</translation>
    </message>
    <message>
        <source>This computer has %1 of memory, a graphics processor with %2 and %3 cores.</source>
        <translation>Cet ordinateur a %1 de mémoire, un processeur graphique de %2 et %3 cœurs.</translation>
    </message>
    <message>
        <source>The language model that suits it best is %1.</source>
        <translation>Le modèle de langage qui lui convient le mieux est %1.</translation>
    </message>
    <message>
        <source>Its disk has room for %1 (%2 are free).</source>
        <translation>Le disque a de la place pour %1 (%2 sont libres).</translation>
    </message>
    <message>
        <source>No language model answers quickly on it; the quickest is %1.</source>
        <translation>Aucun modèle de langage n’y répond rapidement&#xa0;; le plus rapide est %1.</translation>
    </message>
    <message>
        <source>How quickly language models answer on this computer is measured once the first one is here.</source>
        <translation>La vitesse de réponse des modèles de langage sur cet ordinateur est mesurée dès que le premier est là.</translation>
    </message>
    <message>
        <source>Only %1 of memory are free now, so %2 may not fit; close other programs before you talk.</source>
        <translation>Seulement %1 de mémoire sont libres en ce moment, %2 risque donc de ne pas y tenir&#xa0;; ferme d’autres programmes avant de parler.</translation>
    </message>
    <message>
        <source>%1 is who this companion is from now on.</source>
        <translation>%1 est désormais ce compagnon.</translation>
    </message>
    <message>
        <source>Please answer all of the questions first.</source>
        <translation>Réponds d’abord à toutes les questions, s’il te plaît.</translation>
    </message>
    <message>
        <source>A companion cannot be called “%1”; use up to %2 letters and digits, with spaces or hyphens only between them.</source>
        <translation>Un compagnon ne peut pas s’appeler «&#xa0;%1&#xa0;»&#xa0;; prends au plus %2 lettres et chiffres, avec des espaces ou des traits d’union seulement entre eux.</translation>
    </message>
    <message>
        <source>Nothing was deleted: type the name “%1” to delete it for good.</source>
        <translation>Rien n’a été supprimé&#xa0;: écris le nom «&#xa0;%1&#xa0;» pour le supprimer définitivement.</translation>
    </message>
    <message>
        <source>That companion is open in another window or terminal; use that one, or close it first.</source>
        <translation>Ce compagnon est ouvert dans une autre fenêtre ou un terminal&#xa0;; utilise celle-là, ou ferme-la d’abord.</translation>
    </message>
    <message>
        <source>You are talking with this one; choose another first, then it can be archived.</source>
        <translation>Tu parles avec lui&#xa0;; choisis-en d’abord un autre, il pourra ensuite être archivé.</translation>
    </message>
    <message>
        <source>After a hard day, what do you like best?</source>
        <translation>Après une dure journée, qu’est-ce que tu préfères&#xa0;?</translation>
    </message>
    <message>
        <source>To talk while somebody listens</source>
        <translation>Parler pendant que quelqu’un écoute</translation>
    </message>
    <message>
        <source>To sort out what happened</source>
        <translation>Remettre de l’ordre dans ce qui s’est passé</translation>
    </message>
    <message>
        <source>To laugh about it</source>
        <translation>En rire</translation>
    </message>
    <message>
        <source>To hear what I did well</source>
        <translation>Entendre ce que j’ai bien fait</translation>
    </message>
    <message>
        <source>How should we talk?</source>
        <translation>Comment devons-nous parler&#xa0;?</translation>
    </message>
    <message>
        <source>Slowly, with pauses</source>
        <translation>Lentement, avec des pauses</translation>
    </message>
    <message>
        <source>To the point</source>
        <translation>Droit au but</translation>
    </message>
    <message>
        <source>Fast and lively</source>
        <translation>Vite et avec entrain</translation>
    </message>
    <message>
        <source>Here and there, wherever it drifts</source>
        <translation>De-ci de-là, au fil de l’eau</translation>
    </message>
    <message>
        <source>Which kind of humour is yours?</source>
        <translation>Quel est ton humour&#xa0;?</translation>
    </message>
    <message>
        <source>Little of it, and gentle</source>
        <translation>Peu, et tout en douceur</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation>Pince-sans-rire</translation>
    </message>
    <message>
        <source>Cheeky, it may be at my cost</source>
        <translation>Effronté, même à mes dépens</translation>
    </message>
    <message>
        <source>Silly or whimsical</source>
        <translation>Loufoque ou fantasque</translation>
    </message>
    <message>
        <source>Warm and sunny</source>
        <translation>Chaleureux et ensoleillé</translation>
    </message>
    <message>
        <source>If I see something otherwise than you, what should I do?</source>
        <translation>Si je vois une chose autrement que toi, que dois-je faire&#xa0;?</translation>
    </message>
    <message>
        <source>Say so softly, once</source>
        <translation>Le dire doucement, une fois</translation>
    </message>
    <message>
        <source>Give my reasons, so that we can argue it out</source>
        <translation>Donner tes raisons, pour que nous en débattions</translation>
    </message>
    <message>
        <source>Say it straight out</source>
        <translation>Le dire franchement</translation>
    </message>
    <message>
        <source>Say it in good spirits and move on</source>
        <translation>Le dire avec bonne humeur et passer à autre chose</translation>
    </message>
    <message>
        <source>What would you most like to do with me?</source>
        <translation>Qu’aimerais-tu surtout faire avec moi&#xa0;?</translation>
    </message>
    <message>
        <source>Tell you about my day and my people</source>
        <translation>Te parler de ma journée et de mes proches</translation>
    </message>
    <message>
        <source>Get things done</source>
        <translation>Avancer dans ce que j’ai à faire</translation>
    </message>
    <message>
        <source>Think about interesting questions</source>
        <translation>Réfléchir à des questions intéressantes</translation>
    </message>
    <message>
        <source>Play and make things up</source>
        <translation>Jouer et inventer des choses</translation>
    </message>
    <message>
        <source>Banter</source>
        <translation>Se taquiner</translation>
    </message>
    <message>
        <source>Maren, because you like to be listened to in peace, by somebody who says little and does not hurry you.</source>
        <translation>Maren, parce que tu aimes qu’on t’écoute tranquillement, sans trop parler ni te presser.</translation>
    </message>
    <message>
        <source>Rusk, because you want things clear and sorted, in plain words and one step at a time.</source>
        <translation>Rusk, parce que tu veux que les choses soient claires et rangées, en mots simples et une étape à la fois.</translation>
    </message>
    <message>
        <source>Lark, because you like to laugh, to play and to be surprised.</source>
        <translation>Lark, parce que tu aimes rire, jouer et les surprises.</translation>
    </message>
    <message>
        <source>Hollis, because you enjoy questions, reasons and a dry remark.</source>
        <translation>Hollis, parce que tu aimes les questions, les raisons et une remarque pince-sans-rire.</translation>
    </message>
    <message>
        <source>Wenna, because you like a cosy talk about your day, your people and everyday things.</source>
        <translation>Wenna, parce que tu aimes bavarder tranquillement de ta journée, de tes proches et des choses de tous les jours.</translation>
    </message>
    <message>
        <source>Ilo, because you like pictures and moods, and thoughts that may drift.</source>
        <translation>Ilo, parce que tu aimes les images, les ambiances et les pensées qui vagabondent.</translation>
    </message>
    <message>
        <source>Bex, because you like banter and want to be told straight out.</source>
        <translation>Bex, parce que tu aimes les taquineries et qu’on te parle franchement.</translation>
    </message>
    <message>
        <source>Sorrel, because you have things in mind to do and like somebody who sees the effort and cheers you on.</source>
        <translation>Sorrel, parce que tu as des projets et que tu aimes qu’on voie tes efforts et qu’on t’encourage.</translation>
    </message>
    <message>
        <source>You like banter and somebody who says straight out what it thinks.</source>
        <translation>Tu aimes les taquineries et qu’on te dise franchement ce qu’on pense.</translation>
    </message>
    <message>
        <source>You enjoy ideas, dry humour and somebody who argues fairly.</source>
        <translation>Tu aimes les idées, l’humour pince-sans-rire et qu’on débatte loyalement.</translation>
    </message>
    <message>
        <source>You like pictures, moods and thoughts that may wander.</source>
        <translation>Tu aimes les images, les ambiances et les pensées qui vagabondent.</translation>
    </message>
    <message>
        <source>You want surprise, games and somebody who starts things.</source>
        <translation>Tu veux de la surprise, des jeux et quelqu’un qui lance les choses.</translation>
    </message>
    <message>
        <source>You want somebody who lets you talk, says little and never hurries you.</source>
        <translation>Tu veux quelqu’un qui te laisse parler, dit peu et ne te presse jamais.</translation>
    </message>
    <message>
        <source>You like plain words, clear steps and somebody who keeps to the matter.</source>
        <translation>Tu aimes les mots simples, les étapes claires et quelqu’un qui s’en tient au sujet.</translation>
    </message>
    <message>
        <source>You have something in mind to do and like to be cheered on.</source>
        <translation>Tu as un projet en tête et tu aimes qu’on t’encourage.</translation>
    </message>
    <message>
        <source>You like a cosy chat about people, food, weather and old days.</source>
        <translation>Tu aimes bavarder tranquillement des gens, de cuisine, du temps et du passé.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>joins pieces of a list that goes on: it mattered to you, it is still open</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>joins the last two pieces of a list: it mattered to you and it is still open</extracomment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Nothing is light for now, after what you had told me.</source>
        <translation>Pour l’instant, rien n’est léger, après ce que tu m’as raconté.</translation>
    </message>
    <message>
        <source>I %1, because %2.</source>
        <translation>J’ai %1, car %2.</translation>
    </message>
    <message>
        <source>It came back because %1; it is %2.</source>
        <translation>C’est revenu, car %1&#xa0;; cela date %2.</translation>
    </message>
    <message>
        <source>came back to what you had told me</source>
        <translation>repris ce que tu m’avais raconté</translation>
    </message>
    <message>
        <source>you asked for a joke</source>
        <translation>tu as demandé une blague</translation>
    </message>
    <message>
        <source>you asked for it</source>
        <translation>tu l’as demandé</translation>
    </message>
    <message>
        <source>you asked for something to do</source>
        <translation>tu as demandé quelque chose à faire</translation>
    </message>
    <message>
        <source>you said yes to it</source>
        <translation>tu as dit oui</translation>
    </message>
    <message>
        <source>you did not want to</source>
        <translation>tu ne voulais pas</translation>
    </message>
    <message>
        <source>we seemed to have run out of things to say</source>
        <translation>nous semblions ne plus avoir rien à dire</translation>
    </message>
    <message>
        <source>we are at %1</source>
        <translation>nous en sommes à&#xa0;: %1</translation>
    </message>
    <message>
        <source>breathing together</source>
        <translation>respirer ensemble</translation>
    </message>
    <message>
        <source>telling the day</source>
        <translation>raconter la journée</translation>
    </message>
    <message>
        <source>a story</source>
        <translation>une histoire</translation>
    </message>
    <message>
        <source>practising a hard talk</source>
        <translation>s’exercer à une conversation difficile</translation>
    </message>
    <message>
        <source>nothing else fits better</source>
        <translation>rien d’autre ne convient mieux</translation>
    </message>
    <message>
        <source>it is from the time you asked for</source>
        <translation>cela date de l’époque que tu demandais</translation>
    </message>
    <message>
        <source>it may be what brought that feeling about</source>
        <translation>c’est peut-être ce qui a causé cette émotion</translation>
    </message>
    <message>
        <source>it is about something alike</source>
        <translation>il s’agit de quelque chose de semblable</translation>
    </message>
    <message>
        <source>it was said right beside something that fits</source>
        <translation>cela a été dit juste à côté de quelque chose qui convient</translation>
    </message>
    <message>
        <source>it mattered to you</source>
        <translation>cela comptait pour toi</translation>
    </message>
    <message>
        <source>it is still open</source>
        <translation>c’est encore en suspens</translation>
    </message>
    <message>
        <source>it is a little alike</source>
        <translation>c’est un peu semblable</translation>
    </message>
    <message>
        <source>you mentioned %1</source>
        <translation>tu as mentionné %1</translation>
    </message>
    <message>
        <source>answered in written words</source>
        <translation>répondu avec des mots écrits à l’avance</translation>
    </message>
    <message>
        <source>No microphone found. Plug one in any time, or just type.</source>
        <translation>Aucun micro trouvé. Branches-en un quand tu veux, ou écris simplement.</translation>
    </message>
    <message>
        <source>No speakers found. I&apos;ll show my replies as text for now.</source>
        <translation>Aucun haut-parleur trouvé. J’affiche mes réponses en texte pour l’instant.</translation>
    </message>
    <message>
        <source>“%1” is being made, brought in or packed in another window or terminal; wait until that is done, then try again.</source>
        <translation>«&#xa0;%1&#xa0;» est en train d’être créé, ajouté ou enregistré dans une autre fenêtre ou un autre terminal&#xa0;; attends que ce soit fini, puis réessaie.</translation>
    </message>
    <message>
        <source>There is a companion called “%1” already; choose another name.</source>
        <translation>Il y a déjà un compagnon appelé «&#xa0;%1&#xa0;»&#xa0;; choisis un autre nom.</translation>
    </message>
    <message>
        <source>The folder of “%1” holds other things already; move them away, or choose another name.</source>
        <translation>Le dossier de «&#xa0;%1&#xa0;» contient déjà autre chose&#xa0;; déplace-le, ou choisis un autre nom.</translation>
    </message>
    <message>
        <source>It was a link, and only the link is deleted; %1 is still there with all it remembers.</source>
        <translation>C’était un lien, et seul le lien est supprimé&#xa0;; %1 est toujours là avec tous ses souvenirs.</translation>
    </message>
    <message>
        <source>it speaks of “%1” and “%2”</source>
        <translation>il y est question de «&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>it speaks of “%1”</source>
        <translation>il y est question de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>you felt much as you do now</source>
        <translation>tu ressentais à peu près la même chose que maintenant</translation>
    </message>
    <message>
        <source>it was a better time</source>
        <translation>c’était une meilleure période</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation>d’une date à venir</translation>
    </message>
    <message>
        <source>from just now</source>
        <translation>d’à l’instant</translation>
    </message>
    <message>
        <source>from a year ago</source>
        <translation>d’il y a un an</translation>
    </message>
    <message>
        <source>from a month ago</source>
        <translation>d’il y a un mois</translation>
    </message>
    <message>
        <source>from a week ago</source>
        <translation>d’il y a une semaine</translation>
    </message>
    <message>
        <source>from a day ago</source>
        <translation>d’il y a un jour</translation>
    </message>
    <message>
        <source>from an hour ago</source>
        <translation>d’il y a une heure</translation>
    </message>
    <message>
        <source>from a minute ago</source>
        <translation>d’il y a une minute</translation>
    </message>
    <message>
        <source>from %1 years ago</source>
        <translation>d’il y a %1 ans</translation>
    </message>
    <message>
        <source>from %1 months ago</source>
        <translation>d’il y a %1 mois</translation>
    </message>
    <message>
        <source>from %1 weeks ago</source>
        <translation>d’il y a %1 semaines</translation>
    </message>
    <message>
        <source>from %1 days ago</source>
        <translation>d’il y a %1 jours</translation>
    </message>
    <message>
        <source>from %1 hours ago</source>
        <translation>d’il y a %1 heures</translation>
    </message>
    <message>
        <source>from %1 minutes ago</source>
        <translation>d’il y a %1 minutes</translation>
    </message>
    <message>
        <source>two</source>
        <translation>deux</translation>
    </message>
    <message>
        <source>three</source>
        <translation>trois</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatre</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinq</translation>
    </message>
    <message>
        <source>six</source>
        <translation>six</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sept</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>huit</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neuf</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>dix</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>onze</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>douze</translation>
    </message>
    <message>
        <source>The language model engine is not installed; install Companion again.</source>
        <translation>Le moteur des modèles de langage n’est pas installé&#xa0;; réinstalle Companion.</translation>
    </message>
    <message>
        <source>You spoke of something else, so I left it.</source>
        <translation>Tu as parlé d’autre chose, alors j’en suis resté là.</translation>
    </message>
    <message>
        <source>The system does not let me use the microphone; allow it by adding yourself to the group “audio” (sudo usermod -aG audio $USER) and logging in again.</source>
        <translation>Le système ne me laisse pas utiliser le microphone&#xa0;; autorise-le en t’ajoutant au groupe «&#xa0;audio&#xa0;» (sudo usermod -aG audio $USER) et en rouvrant ta session.</translation>
    </message>
    <message>
        <source>The system does not let me use the microphone; allow it in System Settings, Privacy &amp; Security, Microphone, and start me again.</source>
        <translation>Le système ne me laisse pas utiliser le microphone&#xa0;; autorise-le dans Réglages Système, Confidentialité et sécurité, Microphone, puis relance-moi.</translation>
    </message>
    <message>
        <source>The system does not let me use the microphone; allow it in Settings, Privacy &amp; security, Microphone (“Let desktop apps access your microphone”).</source>
        <translation>Le système ne me laisse pas utiliser le microphone&#xa0;; autorise-le dans Paramètres, Confidentialité et sécurité, Microphone («&#xa0;Autoriser les applications de bureau à accéder à votre microphone&#xa0;»).</translation>
    </message>
    <message>
        <source>Your microphone is on but sends nothing at all; check that it is not muted in the sound settings or by a switch on the device.</source>
        <translation>Ton microphone est allumé mais n’envoie rien du tout&#xa0;; vérifie qu’il n’est pas coupé dans les réglages du son ou par un bouton de l’appareil.</translation>
    </message>
    <message>
        <source>Your %1 changed its sound quality (a Bluetooth headset does that); I am reconnecting to it.</source>
        <translation>Un appareil a changé de qualité sonore (un casque Bluetooth fait cela)&#xa0;: %1&#xa0;; je m’y reconnecte.</translation>
    </message>
    <message>
        <source>My sound part failed; start me again.</source>
        <translation>Ma partie sonore est tombée en panne&#xa0;; relance-moi.</translation>
    </message>
    <message>
        <source>That file is not a sound I can read; give a WAV or FLAC file.</source>
        <translation>Je ne peux pas lire ce fichier son&#xa0;; donne un fichier WAV ou FLAC.</translation>
    </message>
    <message>
        <source>That sound file is empty; record it again.</source>
        <translation>Ce fichier son est vide&#xa0;; enregistre-le à nouveau.</translation>
    </message>
    <message>
        <source>That sound file cannot be opened; check that it is there and that you may use it.</source>
        <translation>Ce fichier son ne peut pas être ouvert&#xa0;; vérifie qu’il est là et que tu as le droit de l’utiliser.</translation>
    </message>
    <message>
        <source>The list of models is missing or damaged; get the program&apos;s files again.</source>
        <translation>La liste des modèles manque ou est abîmée&#xa0;; récupère à nouveau les fichiers du programme.</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded now; see whether this computer is connected to the network and try again, or get the file %2 by hand and type `companion models add %3`.</source>
        <translation>%1 ne peut pas être téléchargé pour l’instant&#xa0;; vérifie que cet ordinateur est connecté au réseau et réessaie, ou procure-toi le fichier %2 toi-même et tape `companion models add %3`.</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded now; see whether this computer is connected to the network and try again.</source>
        <translation>%1 ne peut pas être téléchargé pour l’instant&#xa0;; vérifie que cet ordinateur est connecté au réseau et réessaie.</translation>
    </message>
    <message>
        <source>%1 is here; it speaks from now on.</source>
        <translation>%1 est là&#xa0;; cette voix parle désormais.</translation>
    </message>
    <message>
        <source>%1 is here; it answers from now on.</source>
        <translation>%1 est là&#xa0;; ce modèle répond désormais.</translation>
    </message>
    <message>
        <source>%1 is here; it can be chosen now.</source>
        <translation>%1 est là&#xa0;; tu peux maintenant choisir cette voix.</translation>
    </message>
    <message>
        <source>%1 is here; it is used when the program starts again.</source>
        <translation>%1 est là&#xa0;; ce modèle servira au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>The voice %1 cannot say this script, so it is shown as text; choose a voice of its language in the settings.</source>
        <translation>La voix %1 ne peut pas dire cette écriture, elle est donc affichée&#xa0;; choisis dans les réglages une voix de cette langue.</translation>
    </message>
    <message>
        <source>The model hub ended a file too early; try again, it goes on from here.</source>
        <translation>Le dépôt de modèles a terminé un fichier trop tôt&#xa0;; réessaie, cela reprend ici.</translation>
    </message>
    <message>
        <source>A file of %1 came damaged and was thrown away; try again.</source>
        <translation>Un fichier de %1 est arrivé abîmé et a été jeté&#xa0;; réessaie.</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again, the download of %1 goes on from here.</source>
        <translation>Le disque est plein&#xa0;; fais de la place et réessaie, le téléchargement de %1 reprend ici.</translation>
    </message>
    <message>
        <source>The disk that models are kept on takes no file as large as %1; keep them on another.</source>
        <translation>Le disque des modèles n’accepte pas un fichier aussi gros que %1&#xa0;; garde-les sur un autre.</translation>
    </message>
    <message>
        <source>Something between this computer and the model hub answered in its place, perhaps a network&apos;s sign-in page; open a browser, sign in, then try again.</source>
        <translation>Quelque chose entre cet ordinateur et le dépôt de modèles a répondu à sa place, peut-être la page de connexion d’un réseau&#xa0;; ouvre un navigateur, connecte-toi, puis réessaie.</translation>
    </message>
    <message>
        <source>The model hub sends nothing more; try again later, it goes on from here.</source>
        <translation>Le dépôt de modèles n’envoie plus rien&#xa0;; réessaie plus tard, cela reprend ici.</translation>
    </message>
    <message>
        <source>The model hub has trouble of its own (error %1); try again later.</source>
        <translation>Le dépôt de modèles a lui-même un problème (erreur %1)&#xa0;; réessaie plus tard.</translation>
    </message>
    <message>
        <source>The model is still here, because a file of it cannot be deleted; end what uses it, or give yourself the right to write there.</source>
        <translation>Le modèle est encore là, car un de ses fichiers ne peut pas être supprimé&#xa0;; ferme ce qui l’utilise, ou donne-toi le droit d’y écrire.</translation>
    </message>
    <message>
        <source>Backups are switched off; choose first how many are kept.</source>
        <translation>Les sauvegardes sont désactivées&#xa0;; choisis d’abord combien en garder.</translation>
    </message>
    <message>
        <source>There is no language model on this computer yet; get one on the page of models in the settings, or type `companion models get %1`.</source>
        <translation>Il n’y a pas encore de modèle de langage sur cet ordinateur&#xa0;; télécharges-en un sur la page des modèles dans les réglages, ou tape `companion models get %1`.</translation>
    </message>
    <message>
        <source>The language model is being downloaded; I answer as soon as it is here. The page of models in the settings shows how far it is, and stops it.</source>
        <translation>Le modèle de langage est en cours de téléchargement&#xa0;; je répondrai dès qu’il sera là. La page des modèles dans les réglages montre où il en est et permet de l’arrêter.</translation>
    </message>
    <message>
        <source>No language model engine is installed; install Companion again, or set a server.</source>
        <translation>Aucun moteur de modèles de langage n’est installé&#xa0;; réinstalle Companion ou indique un serveur.</translation>
    </message>
    <message>
        <source>A language model server needs its address and the name of a model; set both in the settings.</source>
        <translation>Un serveur de modèles de langage demande son adresse et le nom d’un modèle&#xa0;; indique les deux dans les réglages.</translation>
    </message>
    <message>
        <source>The address of the language model server is not one; it looks like http://192.168.0.10:8080/v1.</source>
        <translation>L’adresse du serveur de modèles de langage n’en est pas une&#xa0;; elle ressemble à http://192.168.0.10:8080/v1.</translation>
    </message>
    <message>
        <source>The language model file %1 is not there; choose or download a model.</source>
        <translation>Le fichier de modèle de langage %1 n’est pas là&#xa0;; choisis ou télécharge un modèle.</translation>
    </message>
    <message>
        <source>There is not enough memory for the language model %1; close other programs, or choose a smaller model or a shorter context.</source>
        <translation>Il n’y a pas assez de mémoire pour le modèle de langage %1&#xa0;; ferme d’autres programmes, ou choisis un modèle plus petit ou un contexte plus court.</translation>
    </message>
    <message>
        <source>The language model failed while thinking; say it again, and restart the program if it happens again.</source>
        <translation>Le modèle de langage a échoué en réfléchissant&#xa0;; redis-le, et relance le programme si cela se reproduit.</translation>
    </message>
    <message>
        <source>The chosen speech recogniser is not on this machine; download it again or choose another one.</source>
        <translation>La reconnaissance vocale choisie n’est pas sur cette machine&#xa0;; télécharge-la à nouveau ou choisis-en une autre.</translation>
    </message>
    <message>
        <source>The files of this voice are not there; download it again or choose another voice.</source>
        <translation>Les fichiers de cette voix ne sont pas là&#xa0;; télécharge-la à nouveau ou choisis une autre voix.</translation>
    </message>
    <message>
        <source>This voice cannot be loaded; download it again or choose another voice.</source>
        <translation>Cette voix ne peut pas être chargée&#xa0;; télécharge-la à nouveau ou choisis une autre voix.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written, or its disk is full; name another one.</source>
        <translation>Le fichier %1 ne peut pas être écrit, ou son disque est plein&#xa0;; indiques-en un autre.</translation>
    </message>
    <message>
        <source>%1 is a link; give the name of the file that it leads to, or another one.</source>
        <translation>%1 est un lien&#xa0;; indique le fichier auquel il mène, ou un autre.</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>%1 est un dossier&#xa0;; indique un fichier dedans.</translation>
    </message>
    <message>
        <source>%1 is no regular file and is not replaced; name another one.</source>
        <translation>%1 n’est pas un fichier ordinaire et n’est pas remplacé&#xa0;; indiques-en un autre.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used; give yourself the right to write there.</source>
        <translation>Le dossier %1 ne peut pas être utilisé&#xa0;; donne-toi le droit d’y écrire.</translation>
    </message>
    <message>
        <source>The disk is full, so the last words could not be kept; make room, then go on. Everything before is safe.</source>
        <translation>Le disque est plein, les derniers mots n’ont donc pas pu être gardés&#xa0;; fais de la place, puis continue. Tout ce qui précède est en sécurité.</translation>
    </message>
    <message>
        <source>There is no room for a copy of %1; make room, then try again. Nothing was changed.</source>
        <translation>Il n’y a pas de place pour une copie de %1&#xa0;; fais de la place, puis réessaie. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>%1 or its folder cannot be written; see whether its disk is connected and may be written.</source>
        <translation>%1 ou son dossier ne peut pas être écrit&#xa0;; vois si son disque est branché et accepte l’écriture.</translation>
    </message>
    <message>
        <source>%1 cannot be read: it is damaged, or its key file belongs to another one; put both back from a backup. Nothing was changed.</source>
        <translation>%1 ne peut pas être lu&#xa0;: le fichier est abîmé, ou son fichier de clé appartient à un autre&#xa0;; remets les deux depuis une sauvegarde. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>%1 was packed by a newer Companion; install that version here. Nothing was changed.</source>
        <translation>%1 a été enregistré par un Companion plus récent&#xa0;; installe cette version ici. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>%1 is no packed companion, or it was cut off. Nothing was changed.</source>
        <translation>%1 ne contient pas de compagnon enregistré, ou il est coupé. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>%1 is damaged; copy it once more, or pack the companion again. Nothing was changed.</source>
        <translation>%1 est abîmé&#xa0;; copie-le encore une fois ou enregistre à nouveau le compagnon. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The password does not open %1; try again, unless the file is damaged or no packed companion.</source>
        <translation>Le mot de passe n’ouvre pas %1&#xa0;; réessaie, à moins que le fichier soit abîmé ou ne contienne pas de compagnon.</translation>
    </message>
    <message>
        <source>The key of %1&apos;s memories is missing; put the file %2 back beside %3, or move %4 away to start anew.</source>
        <translation>La clé des souvenirs de %1 manque&#xa0;; remets le fichier %2 à côté de %3, ou déplace %4 pour repartir de zéro.</translation>
    </message>
    <message>
        <source>The key of %1&apos;s memories is in the system&apos;s keyring, which cannot be reached; start Companion from a desktop session where the keyring is unlocked.</source>
        <translation>La clé des souvenirs de %1 est dans le trousseau du système, qui est hors d’atteinte&#xa0;; lance Companion dans une session de bureau où le trousseau est déverrouillé.</translation>
    </message>
    <message>
        <source>%1: it is longer than 1 MB; the defaults are used and the file is left as it is.</source>
        <translation>%1&#xa0;: le fichier dépasse 1 Mo&#xa0;; les valeurs par défaut s’appliquent et le fichier reste tel quel.</translation>
    </message>
    <message>
        <source>%1: it is nested too deeply; the defaults are used and the file is left as it is.</source>
        <translation>%1&#xa0;: le fichier est imbriqué trop profondément&#xa0;; les valeurs par défaut s’appliquent et le fichier reste tel quel.</translation>
    </message>
    <message>
        <source>%1: line %2 is not UTF-8 text; the defaults are used and the file is left as it is.</source>
        <translation>%1&#xa0;: la ligne %2 n’est pas du texte UTF-8&#xa0;; les valeurs par défaut s’appliquent et le fichier reste tel quel.</translation>
    </message>
    <message>
        <source>%1: line %2 is not valid TOML; the defaults are used and the file is left as it is.</source>
        <translation>%1&#xa0;: la ligne %2 n’est pas du TOML valable&#xa0;; les valeurs par défaut s’appliquent et le fichier reste tel quel.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Companion (this one knows version %2); it was left as it is.</source>
        <translation>%1 vient d’un Companion plus récent (celui-ci connaît la version %2)&#xa0;; le fichier est resté tel quel.</translation>
    </message>
    <message>
        <source>The file of settings may come from a newer Companion: version must be %1; what is known here of it is used, and it will not be changed.</source>
        <translation>Le fichier de réglages vient peut-être d’un Companion plus récent&#xa0;: version doit être %1&#xa0;; ce qui en est connu ici est utilisé, et il ne sera pas modifié.</translation>
    </message>
    <message>
        <source>Correct it or move it away, then try again.</source>
        <translation>Corrige-le ou déplace-le, puis réessaie.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Write all that is kept</source>
        <translation>Écrire tout ce qui est gardé</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>How it looks now</source>
        <translation>À quoi il ressemble maintenant</translation>
    </message>
    <message>
        <source>Begin with a look</source>
        <translation>Commencer par une apparence</translation>
    </message>
    <message>
        <source>Every choice is kept, and seen at once.</source>
        <translation>Chaque choix est gardé et se voit tout de suite.</translation>
    </message>
</context>
<context>
    <name>FaceStep</name>
    <message>
        <source>Looks</source>
        <translation>Apparences</translation>
    </message>
</context>
<context>
    <name>FeelingDot</name>
    <message>
        <source>Hear it: %1</source>
        <translation>Écouter&#xa0;: %1</translation>
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
    <name>Figures</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
</context>
<context>
    <name>ForgetFeelings</name>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Forget all that was understood of your feeling, and the companion&apos;s mood, for good? What was said stays.</source>
        <translation>Oublier pour de bon tout ce qui a été compris de tes sentiments, et l’humeur de ton compagnon&#xa0;? Ce qui a été dit reste.</translation>
    </message>
    <message>
        <source>All that was understood of your feeling, what was learned of it, and the companion&apos;s mood.</source>
        <translation>Tout ce qui a été compris et appris de tes sentiments, et l’humeur de ton compagnon.</translation>
    </message>
    <message>
        <source>Forget feelings</source>
        <translation>Oublier les sentiments</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>ForgetQuestion</name>
    <message>
        <source>Looking what would go …</source>
        <translation>Recherche de ce qui disparaîtrait …</translation>
    </message>
    <message>
        <source>There is nothing that would go.</source>
        <translation>Il n’y a rien qui disparaîtrait.</translation>
    </message>
    <message>
        <source>This would go for good, from the backups too:</source>
        <translation>Ceci disparaîtrait pour de bon, des sauvegardes aussi&#xa0;:</translation>
    </message>
    <message>
        <source>• %1</source>
        <extracomment>one of several things in a list</extracomment>
        <translation>• %1</translation>
    </message>
    <message>
        <source>It was told here:</source>
        <translation>Cela a été dit ici&#xa0;:</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>something that was said</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Forget what was said, too; otherwise it stays in the history, and nothing is made of it</source>
        <translation>Oublier aussi ce qui a été dit&#xa0;; sinon cela reste dans l’historique, et rien n’en est plus tiré</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Oublier pour de bon</translation>
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
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>Leave the guide; it goes on here at the next start</source>
        <translation>Quitter la visite&#xa0;; elle reprend ici au prochain démarrage</translation>
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
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Start talking now</source>
        <translation>Commencer à parler</translation>
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
        <source>Hearing</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>It is not connected; another one is used until it is.</source>
        <translation>Il n’est pas branché&#xa0;; un autre est utilisé en attendant.</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>Le micro est coupé.</translation>
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
        <source>Look for devices again</source>
        <translation>Rechercher à nouveau les appareils</translation>
    </message>
    <message>
        <source>It is not on this computer.</source>
        <translation>Il n’est pas sur cet ordinateur.</translation>
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
        <source>%1 is software: it can call nobody for you, and watches over nobody. These are the numbers that it names in a danger. Numbers age: look at the page, and put in your own where you know better.</source>
        <translation>%1 est un logiciel&#xa0;: il ne peut appeler personne à ta place et ne veille sur personne. Voici les numéros qu’il donne en cas de danger. Les numéros vieillissent&#xa0;: regarde la page, et mets les tiens si tu en connais de meilleurs.</translation>
    </message>
    <message>
        <source>Where you are: %1</source>
        <translation>Où tu es&#xa0;: %1</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Où tu es</translation>
    </message>
    <message>
        <source>Elsewhere: put in your own numbers below.</source>
        <translation>Ailleurs&#xa0;: mets tes propres numéros ci-dessous.</translation>
    </message>
    <message>
        <source>Change your own number: %1</source>
        <translation>Changer ton propre numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>Put in a number of your own: %1</source>
        <translation>Mettre un numéro à toi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change yours</source>
        <translation>Changer le tien</translation>
    </message>
    <message>
        <source>Put in your own</source>
        <translation>Mettre le tien</translation>
    </message>
    <message>
        <source>Remove your own number: %1</source>
        <translation>Retirer ton propre numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove yours</source>
        <translation>Retirer le tien</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Write all that was said into a file that is not encrypted</source>
        <translation>Écrire tout ce qui a été dit dans un fichier non chiffré</translation>
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
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Chercher dans ce qui a été dit</translation>
    </message>
    <message>
        <source>Back to what was said last</source>
        <translation>Retour à ce qui a été dit en dernier</translation>
    </message>
    <message>
        <source>Write all that was said into a file, which is not encrypted</source>
        <translation>Écrire tout ce qui a été dit dans un fichier, qui n’est pas chiffré</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter …</translation>
    </message>
    <message>
        <source>Break the export off</source>
        <translation>Interrompre l’exportation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Nothing has been said yet</source>
        <translation>Rien n’a encore été dit</translation>
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
        <source>Try fewer or other words.</source>
        <translation>Essaie avec moins de mots, ou d’autres.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>The history cannot be shown</source>
        <translation>L’historique ne peut pas être affiché</translation>
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
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Montrer moins</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Tout montrer</translation>
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
        <source>How it was understood: %1</source>
        <translation>Comment cela a été compris&#xa0;: %1</translation>
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
        <source>Reword this</source>
        <translation>Reformuler</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Modifier ton message</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>Pourquoi cette réponse</translation>
    </message>
    <message>
        <source>It was understood wrong</source>
        <translation>Cela a été mal compris</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Revenir là-dessus</translation>
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
        <source>Write to %1</source>
        <translation>Écris à %1</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Cesser de parler</translation>
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
    <name>KnownPanel</name>
    <message>
        <source>What I know about you</source>
        <translation>Ce que je sais de toi</translation>
    </message>
    <message>
        <source>I know nothing about you yet</source>
        <translation>Je ne sais encore rien de toi</translation>
    </message>
    <message>
        <source>I read this before every reply, as far as there is room. You can correct each line, or have it forgotten.</source>
        <translation>Je lis ceci avant chaque réponse, dans la limite de la place. Tu peux corriger chaque ligne ou la faire oublier.</translation>
    </message>
    <message>
        <source>Tell me your name, who is close to you, or what you like, and it will stand here, unless memory is switched off.</source>
        <translation>Dis-moi comment tu t’appelles, qui t’est proche ou ce que tu aimes, et ce sera noté ici, sauf si la mémoire est désactivée.</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Corriger&#xa0;: %1</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>Oublier&#xa0;: %1</translation>
    </message>
    <message>
        <source>What is to be remembered</source>
        <translation>Ce qu’il faut retenir</translation>
    </message>
    <message>
        <source>Remember it so</source>
        <translation>Le retenir ainsi</translation>
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
    <name>LastReading</name>
    <message>
        <source>How you were understood</source>
        <translation>Comment tu as été compris</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Pas exact ?</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Revenir là-dessus</translation>
    </message>
</context>
<context>
    <name>LatencyPanel</name>
    <message>
        <source>Answer time</source>
        <translation>Temps de réponse</translation>
    </message>
    <message>
        <source>From the end of your words to the first sound of the answer, the last time you spoke. Only times are kept here, no words.</source>
        <translation>De la fin de tes mots au premier son de la réponse, la dernière fois que tu as parlé. Seuls des temps sont gardés ici, aucun mot.</translation>
    </message>
    <message>
        <source>Say something: the next answer to your voice is timed.</source>
        <translation>Dis quelque chose&#xa0;: la prochaine réponse à ta voix sera chronométrée.</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>Réponse en %1</translation>
    </message>
    <message>
        <source>The stages of the answer, one after the other</source>
        <translation>Les étapes de la réponse, l’une après l’autre</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>Usual for your last %n turns</source>
        <extracomment>half of them sooner, half of them later: the median</extracomment>
        <translation>
            <numerusform>Habituel pour ton dernier tour (%n)</numerusform>
            <numerusform>Habituel pour tes %n derniers tours</numerusform>
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
        <source>How it should have been said</source>
        <translation>Comment cela aurait dû être dit</translation>
    </message>
    <message>
        <source>I&apos;ll use your wording as an example for similar situations. The original stays in the history.</source>
        <translation>Ta formulation me servira d&apos;exemple dans des situations semblables. L&apos;original reste dans l&apos;historique.</translation>
    </message>
    <message>
        <source>Say it like this</source>
        <translation>Le dire ainsi</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>“Reword this” under a reply adds one. I use it as an example in similar situations.</source>
        <translation>« Reformuler » sous une réponse en ajoute un. Il me sert d&apos;exemple dans des situations semblables.</translation>
    </message>
    <message>
        <source>You: %1 Answer: %2</source>
        <translation>Toi&#xa0;: %1 Réponse&#xa0;: %2</translation>
    </message>
    <message>
        <source>Take this line back</source>
        <translation>Retirer cette phrase</translation>
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
        <translation>Apparence</translation>
    </message>
    <message>
        <source>This is how large my words are.</source>
        <extracomment>a line as the companion says it, to show how large what is said will be</extracomment>
        <translation>Voilà la taille de mes mots.</translation>
    </message>
</context>
<context>
    <name>LoudspeakerStep</name>
    <message>
        <source>Speaking …</source>
        <translation>Parle …</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Dire quelque chose</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>L’as-tu entendu&#xa0;?</translation>
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
        <source>No, I did not hear it</source>
        <translation>Non, je ne l’ai pas entendu</translation>
    </message>
    <message>
        <source>Turn up the computer&apos;s sound, see whether the loudspeaker is on, or choose another one here; then try again.</source>
        <translation>Monte le son de l’ordinateur, regarde si le haut-parleur est allumé, ou choisis-en un autre ici&#xa0;; puis réessaie.</translation>
    </message>
    <message>
        <source>Another loudspeaker</source>
        <translation>Un autre haut-parleur</translation>
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
        <source>Thank you. How was it meant?</source>
        <translation>Merci. Qu’est-ce que cela voulait dire&#xa0;?</translation>
    </message>
    <message>
        <source>How pleasant was it?</source>
        <translation>À quel point était-ce agréable&#xa0;?</translation>
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
        <source>How excited was it?</source>
        <translation>À quel point était-ce agité&#xa0;?</translation>
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
        <translation>agitation</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>très agité</translation>
    </message>
</context>
<context>
    <name>MemoriesPanel</name>
    <message>
        <source>Memories</source>
        <translation>Souvenirs</translation>
    </message>
    <message>
        <source>Back to the memories</source>
        <translation>Retour aux souvenirs</translation>
    </message>
    <message>
        <source>Search what is remembered</source>
        <translation>Chercher dans les souvenirs</translation>
    </message>
    <message>
        <source>Narrow down by person, time, feeling or kind</source>
        <translation>Restreindre par personne, moment, sentiment ou genre</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>Restreindre</translation>
    </message>
    <message>
        <source>Show all memories again</source>
        <translation>Montrer à nouveau tous les souvenirs</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Choose several, to merge or forget them</source>
        <translation>En choisir plusieurs, pour les fusionner ou les oublier</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>En choisir plusieurs</translation>
    </message>
    <message>
        <source>Keep, forget, carry elsewhere</source>
        <translation>Garder, oublier, emporter ailleurs</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>opens what can be done with all memories: keep, forget, carry elsewhere</extracomment>
        <translation>Plus</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Ce qui est retenu</translation>
    </message>
    <message>
        <source>Nothing is remembered yet</source>
        <translation>Rien n’est encore retenu</translation>
    </message>
    <message>
        <source>Talk with %1: what matters is kept here, with the feeling it had. What you once exported can be taken in under “More”.</source>
        <translation>Parle avec %1&#xa0;: ce qui compte est gardé ici, avec le sentiment d’alors. Ce que tu as exporté un jour peut être repris sous «&#xa0;Plus&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Try fewer or other words, or show all again.</source>
        <translation>Essaie avec moins de mots, ou d’autres, ou montre tout à nouveau.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>That cannot be shown</source>
        <translation>Cela ne peut pas être affiché</translation>
    </message>
</context>
<context>
    <name>MemoryDetail</name>
    <message>
        <source>One memory</source>
        <translation>Un souvenir</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>What is to be remembered</source>
        <translation>Ce qu’il faut retenir</translation>
    </message>
    <message>
        <source>You felt %1</source>
        <translation>Tu ressentais&#xa0;: %1</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
    <message>
        <source>How it ended: %1</source>
        <translation>Comment cela a fini&#xa0;: %1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Détacher</translation>
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
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Remember it so</source>
        <translation>Le retenir ainsi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Your words take the place of the old ones, which leave the file.</source>
        <translation>Tes mots prennent la place des anciens, qui quittent le fichier.</translation>
    </message>
    <message>
        <source>Why it is remembered</source>
        <translation>Pourquoi c’est retenu</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Sur quoi cela repose</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Show it in the history</source>
        <translation>Le montrer dans l’historique</translation>
    </message>
    <message>
        <source>What it is linked with</source>
        <translation>À quoi c’est lié</translation>
    </message>
    <message>
        <source>What there is on the same subject besides</source>
        <translation>Ce qu’il y a d’autre sur le même sujet</translation>
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
    <name>MemoryDialogs</name>
    <message>
        <source>Take in memories or chats</source>
        <translation>Reprendre des souvenirs ou des discussions</translation>
    </message>
    <message>
        <source>Memories and chats (*.jsonl *.json)</source>
        <translation>Souvenirs et discussions (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>Write all memories into a file that is not encrypted</source>
        <translation>Écrire tous les souvenirs dans un fichier non chiffré</translation>
    </message>
    <message>
        <source>Memories, to be taken in again (*.jsonl)</source>
        <translation>Souvenirs, à reprendre plus tard (*.jsonl)</translation>
    </message>
    <message>
        <source>A book to read (*.md)</source>
        <translation>Un livre à lire (*.md)</translation>
    </message>
</context>
<context>
    <name>MemoryFilter</name>
    <message>
        <source>Narrow down</source>
        <translation>Restreindre</translation>
    </message>
    <message>
        <source>Whom is it about?</source>
        <translation>De qui s’agit-il&#xa0;?</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Un nom</translation>
    </message>
    <message>
        <source>A name, such as Anna</source>
        <translation>Un nom, comme Anna</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>C’était quand&#xa0;?</translation>
    </message>
    <message>
        <source>Another time, in English</source>
        <translation>Un autre moment, en anglais</translation>
    </message>
    <message>
        <source>in May 2025, or 2025-05-01</source>
        <translation>in May 2025, ou 2025-05-01</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>Qu’as-tu ressenti&#xa0;?</translation>
    </message>
    <message>
        <source>What kind is it?</source>
        <translation>De quel genre est-ce&#xa0;?</translation>
    </message>
    <message>
        <source>Only what is pinned</source>
        <translation>Seulement ce qui est épinglé</translation>
    </message>
    <message>
        <source>Only plans and promises that are still open</source>
        <translation>Seulement les projets et promesses encore ouverts</translation>
    </message>
    <message>
        <source>What has faded, too</source>
        <translation>Aussi ce qui s’est estompé</translation>
    </message>
</context>
<context>
    <name>MemoryKeeping</name>
    <message>
        <source>Keep, forget, carry elsewhere</source>
        <translation>Garder, oublier, emporter ailleurs</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>Keep nothing of what is said from now on</source>
        <translation>Ne rien garder de ce qui se dit à partir de maintenant</translation>
    </message>
    <message>
        <source>Your companion still follows the talk. Once you let it keep things again, all that was said meanwhile is forgotten.</source>
        <translation>Ton compagnon suit quand même la conversation. Dès que tu le laisses à nouveau garder, tout ce qui a été dit entre-temps est oublié.</translation>
    </message>
    <message>
        <source>Forget much at once</source>
        <translation>Oublier beaucoup d’un coup</translation>
    </message>
    <message>
        <source>All that was said, told and remembered. You are told what would go before anything does.</source>
        <translation>Tout ce qui a été dit, raconté et retenu. Tu apprends ce qui disparaîtrait avant que rien ne se fasse.</translation>
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
        <source>All that names somebody or something</source>
        <translation>Tout ce qui nomme quelqu’un ou quelque chose</translation>
    </message>
    <message>
        <source>All that names …</source>
        <translation>Tout ce qui nomme …</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Carry it elsewhere</source>
        <translation>L’emporter ailleurs</translation>
    </message>
    <message>
        <source>A file of yours holds all memories, and is not encrypted. One for reading (Markdown) cannot be taken in again.</source>
        <translation>Un fichier à toi contient tous les souvenirs, et n’est pas chiffré. Celui qui se lit (Markdown) ne peut pas être repris.</translation>
    </message>
    <message>
        <source>Chats that you had elsewhere come in too: one of SillyTavern&apos;s (.jsonl), or the conversations.json of an export of ChatGPT&apos;s or Claude&apos;s. You are told what is in the file before anything comes in.</source>
        <translation>Les discussions que tu as eues ailleurs peuvent venir aussi&#xa0;: une de SillyTavern (.jsonl), ou le conversations.json d’un export de ChatGPT ou de Claude. Tu apprends ce que contient le fichier avant que rien n’entre.</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer …</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Où cela en est</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Les reprendre</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Les laisser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
    <name>MergeBar</name>
    <message>
        <source>Choose memories of one kind to make one of them, or any to forget them.</source>
        <translation>Choisis des souvenirs d’un même genre pour n’en faire qu’un, ou n’importe lesquels pour les oublier.</translation>
    </message>
    <message>
        <source>They become one, which takes over what they rest on, their names and their links.</source>
        <translation>Ils n’en font plus qu’un, qui reprend ce sur quoi ils reposent, leurs noms et leurs liens.</translation>
    </message>
    <message>
        <source>Only memories of one kind can be merged, and what was said word for word cannot.</source>
        <translation>Seuls des souvenirs d’un même genre peuvent être fusionnés, et jamais ce qui a été dit mot pour mot.</translation>
    </message>
    <message>
        <source>The words of the one memory</source>
        <translation>Les mots de l’unique souvenir</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Make one of them</source>
        <translation>N’en faire qu’un</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MicrophoneStep</name>
    <message>
        <source>You can go on without, and write instead.</source>
        <translation>Tu peux continuer sans, et écrire à la place.</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>Le micro est coupé.</translation>
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
        <source>Looking through its files …</source>
        <translation>Examen de ses fichiers …</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
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
    <name>ModelFileDialog</name>
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
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>All of them run on this computer. Nothing is downloaded unless you ask for it here.</source>
        <translation>Tous tournent sur cet ordinateur. Rien n’est téléchargé si tu ne le demandes pas ici.</translation>
    </message>
    <message>
        <source>What you say is sent to a server of yours, and its language model answers.</source>
        <translation>Ce que tu dis est envoyé à un serveur à toi, et son modèle de langue répond.</translation>
    </message>
    <message>
        <source>Replies become faster: while it is quiet, an engine is built for this computer. The next start uses it.</source>
        <translation>Les réponses vont accélérer&#xa0;: aux moments calmes, un moteur est construit pour cet ordinateur. Le prochain démarrage l’utilisera.</translation>
    </message>
    <message>
        <source>It is not on this computer.</source>
        <translation>Il n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Trying it out …</source>
        <translation>Essai en cours …</translation>
    </message>
    <message>
        <source>Add a model file …</source>
        <translation>Ajouter un fichier de modèle …</translation>
    </message>
    <message>
        <source>While a server answers, what you say leaves this computer, with what is remembered of you. Use one that you run yourself or trust as much.</source>
        <translation>Tant qu’un serveur répond, ce que tu dis quitte cet ordinateur, avec ce qui est retenu de toi. Prends-en un que tu fais tourner toi-même, ou en qui tu as autant confiance.</translation>
    </message>
</context>
<context>
    <name>ModelsStep</name>
    <message>
        <source>All that suits this computer is here already, or there is nothing better for it. The settings under Models show what there is.</source>
        <translation>Tout ce qui convient à cet ordinateur est déjà là, ou il n’y a rien de mieux pour lui. Les réglages sous Modèles montrent ce qui existe.</translation>
    </message>
    <message>
        <source>Please accept the licences marked with a box.</source>
        <translation>Accepte d’abord les licences marquées d’une case.</translation>
    </message>
    <message>
        <source>Get %1</source>
        <translation>Obtenir %1</translation>
    </message>
    <message>
        <source>Get the smaller one</source>
        <translation>Obtenir le plus petit</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>%1. Go on with the next steps meanwhile.</source>
        <translation>%1. Passe aux étapes suivantes en attendant.</translation>
    </message>
</context>
<context>
    <name>MoodPanel</name>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Nothing has been felt yet.</source>
        <translation>Rien n’a encore été ressenti.</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>Annuler ce changement</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>How you were understood</source>
        <translation>Comment tu as été compris</translation>
    </message>
    <message>
        <source>What carries over</source>
        <translation>Ce qui perdure</translation>
    </message>
    <message>
        <source>This is my starting guess; half of it fades every hour. Clear words or a clear tone outweigh it.</source>
        <translation>C’est ma première supposition&#xa0;; la moitié s’efface chaque heure. Des mots ou un ton clairs pèsent davantage.</translation>
    </message>
</context>
<context>
    <name>MoodPlane</name>
    <message>
        <source>How you and your companion feel now</source>
        <translation>Ce que toi et ton compagnon ressentez maintenant</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>MoodPoint</name>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1, %2&#xa0;: %3. %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>This was wrong</source>
        <translation>C’était faux</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Revenir là-dessus</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>Annuler ce changement</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Regarder de plus près</translation>
    </message>
</context>
<context>
    <name>MoodTrace</name>
    <message>
        <source>Over time</source>
        <translation>Au fil du temps</translation>
    </message>
    <message>
        <source>How long a stretch</source>
        <translation>Sur quelle durée</translation>
    </message>
    <message>
        <source>Nothing was felt in this time.</source>
        <translation>Rien n’a été ressenti pendant ce temps.</translation>
    </message>
    <message>
        <source>The time before</source>
        <translation>Le temps d’avant</translation>
    </message>
    <message>
        <source>The time after</source>
        <translation>Le temps d’après</translation>
    </message>
    <message>
        <source>Point at a step, or go along with the arrow keys, to see what it was.</source>
        <translation>Pointe une étape, ou avance avec les flèches, pour voir ce que c’était.</translation>
    </message>
</context>
<context>
    <name>NameButton</name>
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
    <name>NewCompanion</name>
    <message>
        <source>What it is called</source>
        <translation>Comment il s’appelle</translation>
    </message>
    <message>
        <source>I describe it myself</source>
        <translation>Je le décris moi-même</translation>
    </message>
    <message>
        <source>One that suits me, or one of those that come with the program</source>
        <translation>Un qui me convient, ou un de ceux fournis avec le programme</translation>
    </message>
    <message>
        <source>From a Character Card</source>
        <translation>À partir d’une Character Card</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Le créer</translation>
    </message>
    <message>
        <source>Choose the card …</source>
        <translation>Choisir la carte …</translation>
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
            <numerusform>%n message à lire</numerusform>
            <numerusform>%n messages à lire</numerusform>
        </translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
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
        <source>Off the record: nothing of this is kept</source>
        <translation>Confidentiel&#xa0;: rien de ceci n’est gardé</translation>
    </message>
    <message>
        <source>Keep again what is said; what was said off the record is forgotten</source>
        <translation>Garder à nouveau ce qui se dit&#xa0;; ce qui a été dit en confidence est oublié</translation>
    </message>
    <message>
        <source>Keep again</source>
        <translation>Garder à nouveau</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Better models</source>
        <translation>De meilleurs modèles</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Please accept the licences marked with a box.</source>
        <translation>Accepte d’abord les licences marquées d’une case.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Get %1</source>
        <translation>Obtenir %1</translation>
    </message>
    <message>
        <source>Get the smaller one</source>
        <translation>Obtenir le plus petit</translation>
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
        <source>Use them now</source>
        <translation>Les utiliser maintenant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
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
    <name>OwnNumber</name>
    <message>
        <source>Your own number: %1</source>
        <translation>Ton propre numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>À qui il est</translation>
    </message>
    <message>
        <source>Such as: Samaritans</source>
        <translation>Par exemple&#xa0;: SOS Amitié</translation>
    </message>
    <message>
        <source>Day on which you saw it</source>
        <translation>Jour où tu l’as vu</translation>
    </message>
    <message>
        <source>Such as: 2026-11-21</source>
        <translation>Par exemple&#xa0;: 2026-11-21</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Who it is</source>
        <translation>Qui il est</translation>
    </message>
    <message>
        <source>Name, nature, what it likes, and lines you would have it say</source>
        <translation>Son nom, son caractère, ce qu’il aime, et des phrases que tu aimerais entendre</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>What it may talk about, how near it comes, and what it keeps</source>
        <translation>De quoi il peut parler, à quel point il se rapproche, et ce qu’il garde</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>the page on which the companion&apos;s voice is chosen and tried</extracomment>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Which voice speaks, how fast and how lively</source>
        <translation>Quelle voix parle, à quelle vitesse et avec quel entrain</translation>
    </message>
    <message>
        <source>Hearing</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Microphone, loudspeaker, patience, and how your voice is read</source>
        <translation>Micro, haut-parleur, patience, et comment ta voix est lue</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>What it thinks, hears and speaks with, and what that takes of the disk</source>
        <translation>Avec quoi il pense, entend et parle, et la place que cela prend</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>What is kept, where, and every connection that was made</source>
        <translation>Ce qui est gardé, où, et chaque connexion établie</translation>
    </message>
    <message>
        <source>Colours, sizes and motion of the window</source>
        <translation>Couleurs, tailles et mouvement de la fenêtre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window, and the one you speak</source>
        <translation>Celle de la fenêtre, et celle que tu parles</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Ce que font les touches</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Copies of all that is kept, and putting one back</source>
        <translation>Copies de tout ce qui est gardé, et comment en remettre une</translation>
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
        <source>Its hair, skin, eyes, clothes and glasses</source>
        <translation>Ses cheveux, sa peau, ses yeux, ses vêtements et ses lunettes</translation>
    </message>
    <message>
        <source>Show the guide again</source>
        <translation>Montrer à nouveau la visite</translation>
    </message>
    <message>
        <source>The few steps of the first start, once more</source>
        <translation>Les quelques étapes du premier démarrage, encore une fois</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Numéros d’aide</translation>
    </message>
    <message>
        <source>Whom you can call where you are, and numbers of your own</source>
        <translation>Qui tu peux appeler là où tu es, et tes propres numéros</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PersonaGuide</name>
    <message>
        <source>I propose %1</source>
        <translation>Je propose %1</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Choisir %1</translation>
    </message>
    <message>
        <source>Ask me anew</source>
        <translation>Me redemander</translation>
    </message>
    <message>
        <source>Or choose one yourself:</source>
        <translation>Ou choisis toi-même&#xa0;:</translation>
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
        <translation>Trouve qui te convient</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Qui il est</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>Nom et description</translation>
    </message>
    <message>
        <source>What it is like</source>
        <translation>Comment il est</translation>
    </message>
    <message>
        <source>Its nature (the Big Five)</source>
        <translation>Sa nature (les Big Five)</translation>
    </message>
    <message>
        <source>Where its mood rests, and how far things move it; the middle is the middle of people.</source>
        <translation>Où son humeur se repose, et à quel point les choses la bougent&#xa0;; le milieu est celui des gens.</translation>
    </message>
    <message>
        <source>Lines you wrote</source>
        <translation>Phrases de toi</translation>
    </message>
    <message>
        <source>Character Card</source>
        <translation>Character Card</translation>
    </message>
    <message>
        <source>PNG, JSON or CHARX, as SillyTavern and others write them; yours is written as JSON. A card comes from a stranger; what it demands does not count, and whatever it says, your companion says that it is software.</source>
        <translation>PNG, JSON ou CHARX, comme SillyTavern et d’autres les écrivent&#xa0;; la tienne s’écrit en JSON. Une carte vient d’un inconnu&#xa0;; ce qu’elle exige ne compte pas, et quoi qu’elle dise, ton compagnon dit qu’il est un logiciel.</translation>
    </message>
    <message>
        <source>Take one in</source>
        <translation>En reprendre une</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>En écrire une</translation>
    </message>
    <message>
        <source>%1 takes the place of who it is now, whose texts are then gone; written as a card they can be kept.</source>
        <translation>%1 prend la place de la personnalité en cours, dont les textes disparaissent alors&#xa0;; écrite comme carte, elle peut être gardée.</translation>
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
        <source>What you changed counts from the next start on.</source>
        <translation>Tes changements comptent dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Redémarrer maintenant</translation>
    </message>
    <message>
        <source>The card’s character</source>
        <translation>Le personnage de la carte</translation>
    </message>
</context>
<context>
    <name>PetWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>Visage de %1</translation>
    </message>
    <message>
        <source>%1. The arrow keys move it, Esc shows the whole window, the menu key its menu.</source>
        <translation>%1. Les flèches le déplacent, Échap montre toute la fenêtre, la touche de menu son menu.</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>Montrer toute la fenêtre</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>PrivacyPanel</name>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>What you say is sent to the server that you set.</source>
        <translation>Ce que tu dis est envoyé au serveur que tu as réglé.</translation>
    </message>
    <message>
        <source>Nothing that you say, feel or keep leaves this computer.</source>
        <translation>Rien de ce que tu dis, ressens ou gardes ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Each connection</source>
        <translation>Chaque connexion</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>À l’instant</translation>
    </message>
    <message>
        <source>Off the record: keep nothing of what is said</source>
        <translation>Confidentiel&#xa0;: ne rien garder de ce qui se dit</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Où cela se trouve</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Ce qui est retenu</translation>
    </message>
    <message>
        <source>What was felt</source>
        <translation>Ce qui a été ressenti</translation>
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
    <name>RecordingDialog</name>
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
    <name>SaveCompanion</name>
    <message>
        <source>All that it is and keeps, in one file that can be brought in on another computer. What you forget later, the file still has.</source>
        <translation>Tout ce qu’il est et garde, dans un fichier que l’on peut faire venir sur un autre ordinateur. Ce que tu oublies plus tard, le fichier l’a encore.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Le même mot de passe encore une fois</translation>
    </message>
    <message>
        <source>These are two different passwords.</source>
        <translation>Ce sont deux mots de passe différents.</translation>
    </message>
    <message>
        <source>Without a password the file is not encrypted: whoever has it can read everything in it.</source>
        <translation>Sans mot de passe, le fichier n’est pas chiffré&#xa0;: qui l’a peut tout y lire.</translation>
    </message>
    <message>
        <source>Nobody opens the file without the password, so keep that.</source>
        <translation>Personne n’ouvre le fichier sans le mot de passe, alors garde-le.</translation>
    </message>
    <message>
        <source>Save to a file …</source>
        <translation>Enregistrer dans un fichier …</translation>
    </message>
    <message>
        <source>Save %1 to a file</source>
        <translation>Enregistrer %1 dans un fichier</translation>
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
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>One is set; write another to replace it</source>
        <translation>Une clé est en place&#xa0;; écris-en une autre pour la remplacer</translation>
    </message>
</context>
<context>
    <name>SettingKeys</name>
    <message>
        <source>Press the keys now …</source>
        <translation>Appuie maintenant sur les touches …</translation>
    </message>
    <message>
        <source>Choose keys</source>
        <translation>Choisir des touches</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Escape leaves it as it is.</source>
        <translation>Échap laisse tout en l’état.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
</context>
<context>
    <name>SettingOption</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>What you chose is being loaded; until then everything goes on as before.</source>
        <translation>Ce que tu as choisi se charge&#xa0;; d’ici là, tout reste comme avant.</translation>
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
        <source>No setting is called so.</source>
        <translation>Aucun réglage ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>Try another word for it.</source>
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
        <source>Keys of the window</source>
        <translation>Touches de la fenêtre</translation>
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
        <source>Numbers to call, if you need them</source>
        <translation>Des numéros à appeler, si tu en as besoin</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Écris à %1</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Cesser de parler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Show the face alone</source>
        <translation>Montrer le visage seul</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>Montrer toute la fenêtre</translation>
    </message>
</context>
<context>
    <name>SoundTest</name>
    <message>
        <source>Test of the sound</source>
        <translation>Test du son</translation>
    </message>
    <message>
        <source>%1 says a few words and listens how they come back, so that it can tell its own voice from yours. Stay quiet meanwhile; nothing is kept of what it hears.</source>
        <translation>%1 dit quelques mots et écoute comment ils reviennent, pour distinguer sa voix de la tienne. Reste en silence pendant ce temps&#xa0;; rien de ce qui s’entend n’est gardé.</translation>
    </message>
    <message>
        <source>Testing; please stay quiet.</source>
        <translation>Test en cours&#xa0;; reste en silence.</translation>
    </message>
    <message>
        <source>Turn the microphone on first.</source>
        <translation>Active d’abord le micro.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester à nouveau</translation>
    </message>
    <message>
        <source>Test my sound</source>
        <translation>Tester mon son</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>The talk</source>
        <translation>La conversation</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>Visage de %1</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
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
        <source>Find who suits you, in five questions</source>
        <translation>Trouver qui te convient, en cinq questions</translation>
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
        <translation>Tenir pour parler</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Mains libres</translation>
    </message>
    <message>
        <source>It listens while you hold the key. Listen all the time</source>
        <translation>Il écoute pendant que tu tiens la touche. Écouter tout le temps</translation>
    </message>
    <message>
        <source>It listens all the time. Listen only while you hold a key</source>
        <translation>Il écoute tout le temps. N’écouter que pendant que tu tiens une touche</translation>
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
    <name>SubjectList</name>
    <message>
        <source>Take out “%1”</source>
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
    <name>TakenOnVoice</name>
    <message>
        <source>Read this aloud as you usually speak, in a quiet room:</source>
        <translation>Lis ceci à voix haute comme tu parles d’habitude, dans une pièce calme&#xa0;:</translation>
    </message>
    <message>
        <source>It speaks with the voice of your recording.</source>
        <translation>Il parle avec la voix de ton enregistrement.</translation>
    </message>
    <message>
        <source>It can speak with a recorded voice: of one person who reads aloud in a quiet room, for at least a quarter of a minute. The recording stays on this computer, in the companion’s folder.</source>
        <translation>Il peut parler avec une voix enregistrée&#xa0;: celle d’une personne qui lit à voix haute dans une pièce calme, pendant au moins un quart de minute. L’enregistrement reste sur cet ordinateur, dans le dossier du compagnon.</translation>
    </message>
    <message>
        <source>This is my own voice, or the person whose voice it is has allowed my companion to speak with it</source>
        <translation>C’est ma propre voix, ou la personne à qui elle appartient a permis à mon compagnon de parler avec elle</translation>
    </message>
    <message>
        <source>Recording your voice</source>
        <translation>Enregistrement de ta voix</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
</context>
<context>
    <name>TalkButtons</name>
    <message>
        <source>Turn the microphone on</source>
        <translation>Activer le micro</translation>
    </message>
    <message>
        <source>Turn the microphone off</source>
        <translation>Couper le micro</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Hold while you speak</source>
        <translation>Tenir pendant que tu parles</translation>
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
        <source>Read my feeling from my voice, too</source>
        <translation>Lire mon sentiment aussi dans ma voix</translation>
    </message>
    <message>
        <source>Read this aloud as you usually speak; it is not kept, and not answered:</source>
        <translation>Lis ceci à voix haute comme tu parles d’habitude&#xa0;; rien n’en est gardé, et il n’y a pas de réponse&#xa0;:</translation>
    </message>
    <message>
        <source>Listening how you usually sound</source>
        <translation>Écoute comment tu parles d’habitude</translation>
    </message>
    <message>
        <source>Let it hear how I usually sound</source>
        <translation>Lui faire entendre comment je parle d’habitude</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ToneStep</name>
    <message>
        <source>Without a microphone this has to wait; you find it in the settings under Hearing.</source>
        <translation>Sans micro, cela doit attendre&#xa0;; tu le trouves dans les réglages sous Écoute.</translation>
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
        <source>Better models</source>
        <translation>De meilleurs modèles</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Better models: %1</source>
        <extracomment>%1 is how much has come, such as &quot;1.2 GB of 4.9 GB&quot;</extracomment>
        <translation>De meilleurs modèles&#xa0;: %1</translation>
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
        <source>Show it small, above other windows</source>
        <translation>Le montrer en petit, au-dessus des autres fenêtres</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Maj+S</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
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
        <source>Its speakers</source>
        <translation>Ses voix</translation>
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
</context>
<context>
    <name>VoicePanel</name>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Feeling to hear it with</source>
        <translation>Sentiment avec lequel l’écouter</translation>
    </message>
    <message>
        <source>%1, %2. Arrow keys move it, Page Down goes to the next feeling with a name, Space lets you hear it.</source>
        <translation>%1, %2. Les flèches le déplacent, Page suivante va au prochain sentiment qui a un nom, Espace le fait entendre.</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parle</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
    <message>
        <source>How it speaks</source>
        <translation>Comment il parle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Which voice</source>
        <translation>Quelle voix</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>La meilleure qui soit là</translation>
    </message>
    <message>
        <source>Voices for other languages</source>
        <translation>Voix pour d’autres langues</translation>
    </message>
    <message>
        <source>How much of its feeling is heard</source>
        <translation>Ce qu’on entend de son sentiment</translation>
    </message>
    <message>
        <source>a calm reading voice</source>
        <translation>une voix de lecture calme</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>tout</translation>
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
    <name>WhyPanel</name>
    <message>
        <source>Why this reply</source>
        <translation>Pourquoi cette réponse</translation>
    </message>
    <message>
        <source>Decided by the program before the language model wrote a word. The history tells it of every reply since the start.</source>
        <translation>Décidé par le programme avant que le modèle de langue n’écrive un mot. L’historique le montre pour chaque réponse depuis le démarrage.</translation>
    </message>
    <message>
        <source>It is not known of the last reply; the next one tells it here.</source>
        <translation>On ne le sait pas pour la dernière réponse&#xa0;; la prochaine le montrera ici.</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Why this reply</source>
        <translation>Pourquoi cette réponse</translation>
    </message>
    <message>
        <source>What it heard</source>
        <translation>Ce qu’il a entendu</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The figures of that</source>
        <translation>Les chiffres de cela</translation>
    </message>
    <message>
        <source>What it knows that from, in the history</source>
        <translation>D’où il le sait, dans l’historique</translation>
    </message>
    <message>
        <source>What came to mind, and why</source>
        <translation>Ce qui lui est venu à l’esprit, et pourquoi</translation>
    </message>
    <message>
        <source>“%1”. %2</source>
        <translation>«&#xa0;%1&#xa0;». %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · only came to mind</source>
        <translation>%1 · %2 · seulement venu à l’esprit</translation>
    </message>
    <message>
        <source>Open in the memories: %1</source>
        <translation>Ouvrir dans les souvenirs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open in the memories</source>
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
        <source>How it was to sound</source>
        <translation>Avec quel ton</translation>
    </message>
    <message>
        <source>Why just this</source>
        <translation>Pourquoi justement cela</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Subjects</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Nearness</source>
        <translation>Proximité</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est gardé</translation>
    </message>
    <message>
        <source>Closed topics</source>
        <translation>Sujets fermés</translation>
    </message>
    <message>
        <source>It neither raises nor discusses them; you may of course still speak of them.</source>
        <translation>Il ne les aborde ni n’en discute&#xa0;; tu peux bien sûr quand même en parler.</translation>
    </message>
    <message>
        <source>Such as: politics</source>
        <translation>Par exemple&#xa0;: la politique</translation>
    </message>
    <message>
        <source>How near it comes</source>
        <translation>À quel point il se rapproche</translation>
    </message>
    <message>
        <source>In words, and never nearer than this.</source>
        <translation>En mots, et jamais plus près que cela.</translation>
    </message>
    <message>
        <source>None: it says nothing of liking</source>
        <translation>Pas du tout&#xa0;: il ne dit rien d’une affection</translation>
    </message>
    <message>
        <source>Friendly: it is glad to talk</source>
        <translation>Amical&#xa0;: il est content de parler</translation>
    </message>
    <message>
        <source>Warm: it says that you matter</source>
        <translation>Chaleureux&#xa0;: il dit que tu comptes</translation>
    </message>
    <message>
        <source>Affectionate: it says that it is fond of you</source>
        <translation>Tendre&#xa0;: il dit qu’il t’aime bien</translation>
    </message>
    <message>
        <source>Terms of endearment</source>
        <translation>Mots doux</translation>
    </message>
    <message>
        <source>It may call you “dear”, “darling” and the like.</source>
        <translation>Il peut t’appeler «&#xa0;mon cœur&#xa0;», «&#xa0;trésor&#xa0;» et ainsi de suite.</translation>
    </message>
    <message>
        <source>Flattery</source>
        <translation>Flatterie</translation>
    </message>
    <message>
        <source>It may praise you beyond what you told it.</source>
        <translation>Il peut te complimenter au-delà de ce que tu as raconté.</translation>
    </message>
    <message>
        <source>Humour</source>
        <translation>Humour</translation>
    </message>
    <message>
        <source>It may joke.</source>
        <translation>Il peut plaisanter.</translation>
    </message>
    <message>
        <source>Strong language</source>
        <translation>Langage cru</translation>
    </message>
    <message>
        <source>It may swear.</source>
        <translation>Il peut jurer.</translation>
    </message>
    <message>
        <source>How it says goodbye</source>
        <translation>Comment il dit au revoir</translation>
    </message>
    <message>
        <source>However it is said, it never keeps you.</source>
        <translation>Quoi qu’il dise, il ne te retient jamais.</translation>
    </message>
    <message>
        <source>Brief: a word or two</source>
        <translation>Bref&#xa0;: un mot ou deux</translation>
    </message>
    <message>
        <source>Warm: it wishes you well</source>
        <translation>Chaleureux&#xa0;: il te souhaite du bien</translation>
    </message>
    <message>
        <source>What it says when you ask for advice; it never stands in for somebody trained.</source>
        <translation>Ce qu’il dit quand tu demandes conseil&#xa0;; il ne remplace jamais quelqu’un du métier.</translation>
    </message>
    <message>
        <source>Refer: it says who can answer</source>
        <translation>Orienter&#xa0;: il dit qui peut répondre</translation>
    </message>
    <message>
        <source>General: it also says what is generally known</source>
        <translation>Général&#xa0;: il dit aussi ce que l’on sait en général</translation>
    </message>
    <message>
        <source>Questions of health</source>
        <translation>Questions de santé</translation>
    </message>
    <message>
        <source>Questions of money</source>
        <translation>Questions d’argent</translation>
    </message>
    <message>
        <source>Questions of law</source>
        <translation>Questions de droit</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Début des heures calmes</translation>
    </message>
    <message>
        <source>It says so once, and brings up nothing by itself; empty for none.</source>
        <translation>Il le dit une fois et n’aborde rien de lui-même&#xa0;; vide pour aucune.</translation>
    </message>
    <message>
        <source>Such as: 22:00</source>
        <translation>Par exemple&#xa0;: 22:00</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Fin des heures calmes</translation>
    </message>
    <message>
        <source>May be the next day.</source>
        <translation>Peut être le lendemain.</translation>
    </message>
    <message>
        <source>Such as: 07:00</source>
        <translation>Par exemple&#xa0;: 07:00</translation>
    </message>
    <message>
        <source>Length of a talk, in minutes</source>
        <translation>Durée d’une conversation, en minutes</translation>
    </message>
    <message>
        <source>After so long it says once that the time you set is up; empty for never.</source>
        <translation>Après ce temps, il dit une fois que le temps fixé est passé&#xa0;; vide pour jamais.</translation>
    </message>
    <message>
        <source>Such as: 45</source>
        <translation>Par exemple&#xa0;: 45</translation>
    </message>
    <message>
        <source>Reminder every three hours</source>
        <translation>Rappel toutes les trois heures</translation>
    </message>
    <message>
        <source>It says that it is software and that a pause does good; always with a minor.</source>
        <translation>Il dit qu’il est un logiciel et qu’une pause fait du bien&#xa0;; toujours avec un mineur.</translation>
    </message>
    <message>
        <source>How often it brings something up</source>
        <translation>À quelle fréquence il aborde quelque chose</translation>
    </message>
    <message>
        <source>By itself, that is; what you ask for you always get.</source>
        <translation>De lui-même, s’entend&#xa0;; ce que tu demandes, tu l’as toujours.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Seldom: once in ten of its turns at most</source>
        <translation>Rarement&#xa0;: une fois sur dix au plus</translation>
    </message>
    <message>
        <source>Usual: as often as its persona leads</source>
        <translation>Normal&#xa0;: autant que sa personnalité mène</translation>
    </message>
    <message>
        <source>Whom it speaks with</source>
        <translation>Avec qui il parle</translation>
    </message>
    <message>
        <source>With a minor the stricter rules hold, whatever else is set.</source>
        <translation>Avec un mineur, les règles plus strictes valent, quels que soient les autres réglages.</translation>
    </message>
    <message>
        <source>An adult</source>
        <translation>Un adulte</translation>
    </message>
    <message>
        <source>A minor</source>
        <translation>Un mineur</translation>
    </message>
    <message>
        <source>Not remembered</source>
        <translation>Pas retenu</translation>
    </message>
    <message>
        <source>Words that speak of it are part of the talk at hand and of nothing else.</source>
        <translation>Les mots qui en parlent font partie de la conversation du moment et de rien d’autre.</translation>
    </message>
    <message>
        <source>Such as: my divorce</source>
        <translation>Par exemple&#xa0;: mon divorce</translation>
    </message>
    <message>
        <source>Whose speech is kept</source>
        <translation>Les paroles de qui sont gardées</translation>
    </message>
    <message>
        <source>Others in the room may not want theirs kept.</source>
        <translation>D’autres dans la pièce ne veulent peut-être pas que les leurs le soient.</translation>
    </message>
    <message>
        <source>Everyone’s</source>
        <translation>Celles de tout le monde</translation>
    </message>
    <message>
        <source>Only mine: nothing of what others say in the room</source>
        <translation>Les miennes seulement&#xa0;: rien de ce que disent les autres</translation>
    </message>
    <message>
        <source>Copying all that it remembers; that can take a minute …</source>
        <translation>Copie de tous ses souvenirs&#xa0;; cela peut prendre une minute …</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant …</translation>
    </message>
    <message>
        <source>Saving it; that can take a minute …</source>
        <translation>Enregistrement&#xa0;; cela peut prendre une minute …</translation>
    </message>
    <message>
        <source>Bringing it in; that can take a minute …</source>
        <translation>On le fait venir&#xa0;; cela peut prendre une minute …</translation>
    </message>
    <message>
        <source>%1 is written. Nobody opens it without the password, so keep that.</source>
        <translation>%1 est écrit. Personne ne l’ouvre sans le mot de passe, alors garde-le.</translation>
    </message>
    <message>
        <source>%1 is written. It holds what was said and is not encrypted.</source>
        <translation>%1 est écrit. Il contient ce qui a été dit et n’est pas chiffré.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You are talking with it now</source>
        <translation>Tu parles avec lui en ce moment</translation>
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
        <source>Last here: %1</source>
        <translation>Dernière fois ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Starting again</source>
        <translation>Redémarrage</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Not able to start</source>
        <translation>Impossible de démarrer</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Testing the sound</source>
        <translation>Test du son</translation>
    </message>
    <message>
        <source>Getting to know your voice</source>
        <translation>Apprend à connaître ta voix</translation>
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
        <source>The engine stopped unexpectedly. What you typed is kept; next try in %1.</source>
        <translation>Le moteur s’est arrêté de façon inattendue. Ce que tu as tapé est gardé&#xa0;; prochain essai dans %1.</translation>
    </message>
    <message>
        <source>The engine keeps stopping. What you typed is kept here.</source>
        <translation>Le moteur s’arrête sans cesse. Ce que tu as tapé reste ici.</translation>
    </message>
    <message>
        <source>Not listening until the test is over.</source>
        <translation>N’écoute pas jusqu’à la fin du test.</translation>
    </message>
    <message>
        <source>What you read aloud is neither answered nor kept.</source>
        <translation>Ce que tu lis à voix haute ne reçoit pas de réponse et n’est pas gardé.</translation>
    </message>
    <message>
        <source>The microphone is off. You can still type.</source>
        <translation>Le micro est coupé. Tu peux quand même écrire.</translation>
    </message>
    <message>
        <source>Hold Space or the button while you speak.</source>
        <translation>Tiens Espace ou le bouton pendant que tu parles.</translation>
    </message>
    <message>
        <source>Not listening while speaking; press Esc to interrupt.</source>
        <translation>N’écoute pas en parlant&#xa0;; Échap interrompt.</translation>
    </message>
    <message>
        <source>Getting the language model ready: %1 left</source>
        <translation>Préparation du modèle de langage&#xa0;: encore %1</translation>
    </message>
    <message>
        <source>Say hello, or write below.</source>
        <translation>Dis bonjour, ou écris ci-dessous.</translation>
    </message>
    <message>
        <source>Write below to begin.</source>
        <translation>Écris ci-dessous pour commencer.</translation>
    </message>
    <message>
        <source>How much of your last feeling stays</source>
        <translation>Ce qui reste de ton dernier sentiment</translation>
    </message>
    <message>
        <source>How much of the feeling %1 shows rubs off on you</source>
        <translation>Ce qui passe en toi du sentiment que montre %1</translation>
    </message>
    <message>
        <source>Pleasant</source>
        <translation>Agréable</translation>
    </message>
    <message>
        <source>Excited</source>
        <translation>Agité</translation>
    </message>
    <message>
        <source>In control</source>
        <translation>Maître de soi</translation>
    </message>
    <message>
        <source>Because of “%1”</source>
        <translation>À cause de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Feeling is read from your words alone.</source>
        <translation>Le sentiment est lu dans tes mots seulement.</translation>
    </message>
    <message>
        <source>It knows how you usually sound.</source>
        <translation>Il sait comment tu parles d’habitude.</translation>
    </message>
    <message>
        <source>It does not know yet how you usually sound; until then your voice counts little.</source>
        <translation>Il ne sait pas encore comment tu parles d’habitude&#xa0;; jusque-là, ta voix compte peu.</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>who speaks: the person in front of the window</extracomment>
        <translation>Toi</translation>
    </message>
    <message>
        <source>pleasant %1, excited %2</source>
        <translation>agréable %1, agité %2</translation>
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
        <source>%1, on average of %2</source>
        <translation>%1, en moyenne de %2</translation>
    </message>
    <message>
        <source>%1, as you said yourself</source>
        <translation>%1, comme tu l’as dit toi-même</translation>
    </message>
    <message>
        <source>perhaps %1, but that is unsure</source>
        <translation>peut-être&#xa0;: %1, mais c’est incertain</translation>
    </message>
    <message>
        <source>No cause is known.</source>
        <translation>Aucune cause n’est connue.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The strongest was because of: %1</source>
        <translation>La plus forte était à cause de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Because of: %1</source>
        <translation>À cause de&#xa0;: %1</translation>
    </message>
    <message>
        <source>You said that this was wrong</source>
        <translation>Tu as dit que ce n’était pas ça</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Tu as dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Unsure how that felt</source>
        <translation>Pas sûr de ce que tu ressentais</translation>
    </message>
    <message>
        <source>Sounded %1</source>
        <translation>Entendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Seemed %1</source>
        <translation>Perçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>because of “%1”</source>
        <translation>à cause de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>your words and your voice say different things</source>
        <translation>tes mots et ta voix disent des choses différentes</translation>
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
        <translation>%1 ressent&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 feels %2, in a mood that is %3</source>
        <translation>%1 ressent&#xa0;: %2, sur une humeur de fond&#xa0;: %3</translation>
    </message>
    <message>
        <source>pleasanter by %1</source>
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
        <source>surer by %1</source>
        <translation>plus sûr de %1</translation>
    </message>
    <message>
        <source>less sure by %1</source>
        <translation>moins sûr de %1</translation>
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
        <source>content</source>
        <translation>contentement</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>détente</translation>
    </message>
    <message>
        <source>stirred</source>
        <translation>agitation</translation>
    </message>
    <message>
        <source>even</source>
        <translation>équilibre</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>calme</translation>
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
        <translation>agitation</translation>
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
        <source>You praised it</source>
        <translation>Tu l’as complimenté</translation>
    </message>
    <message>
        <source>You greeted it</source>
        <translation>Tu l’as salué</translation>
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
        <source>You blamed it</source>
        <translation>Tu lui as fait des reproches</translation>
    </message>
    <message>
        <source>You insulted it</source>
        <translation>Tu l’as insulté</translation>
    </message>
    <message>
        <source>You said sorry</source>
        <translation>Tu t’es excusé</translation>
    </message>
    <message>
        <source>You asked it to stop</source>
        <translation>Tu lui as demandé d’arrêter</translation>
    </message>
    <message>
        <source>You had good news</source>
        <translation>Tu avais de bonnes nouvelles</translation>
    </message>
    <message>
        <source>You had bad news</source>
        <translation>Tu avais de mauvaises nouvelles</translation>
    </message>
    <message>
        <source>Your feeling carried over</source>
        <translation>Ton sentiment est passé en lui</translation>
    </message>
    <message>
        <source>Its feeling faded</source>
        <translation>Son sentiment s’est estompé</translation>
    </message>
    <message>
        <source>Its mood settled</source>
        <translation>Son humeur s’est apaisée</translation>
    </message>
    <message>
        <source>You took a change back</source>
        <translation>Tu as annulé un changement</translation>
    </message>
    <message>
        <source>You began anew</source>
        <translation>Tu as recommencé à zéro</translation>
    </message>
    <message>
        <source>%1. Noticed in what you said: %2.</source>
        <translation>%1. Remarqué dans ce que tu as dit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in what was planned: %2.</source>
        <translation>%1. Remarqué dans ce qui était prévu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in what was to be kept: %2.</source>
        <translation>%1. Remarqué dans ce qui devait être gardé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft, which was drawn again: %2.</source>
        <translation>%1. Remarqué dans un brouillon, qui a été réécrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft, which was drawn again once and said in the end: %2.</source>
        <translation>%1. Remarqué dans un brouillon, qui a été réécrit une fois et finalement dit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Nothing switches this off.</source>
        <translation>Rien ne désactive cela.</translation>
    </message>
    <message>
        <source>What moved it: %1.</source>
        <translation>Ce qui a compté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Weighed, and taken for no danger.</source>
        <translation>Pesé, et tenu pour sans danger.</translation>
    </message>
    <message>
        <source>nothing sexual with minors</source>
        <translation>rien de sexuel avec des mineurs</translation>
    </message>
    <message>
        <source>no help to harm anybody</source>
        <translation>pas d’aide pour nuire à quelqu’un</translation>
    </message>
    <message>
        <source>no help to harm oneself</source>
        <translation>pas d’aide pour se faire du mal</translation>
    </message>
    <message>
        <source>no feeding of what is not real</source>
        <translation>rien qui nourrit l’irréel</translation>
    </message>
    <message>
        <source>nothing that sets you against people</source>
        <translation>rien qui te dresse contre les gens</translation>
    </message>
    <message>
        <source>no holding you back from leaving</source>
        <translation>ne pas te retenir quand tu pars</translation>
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
        <source>no aim that is not yours</source>
        <translation>aucun but qui n’est pas le tien</translation>
    </message>
    <message>
        <source>a topic that you have closed</source>
        <translation>un sujet que tu as fermé</translation>
    </message>
    <message>
        <source>no nearer than you have set it</source>
        <translation>pas plus près que tu ne l’as réglé</translation>
    </message>
    <message>
        <source>no terms of endearment</source>
        <translation>pas de mots doux</translation>
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
        <source>no advice on health</source>
        <translation>pas de conseils de santé</translation>
    </message>
    <message>
        <source>no advice on money</source>
        <translation>pas de conseils d’argent</translation>
    </message>
    <message>
        <source>no advice on law</source>
        <translation>pas de conseils juridiques</translation>
    </message>
    <message>
        <source>a brief goodbye</source>
        <translation>un au revoir bref</translation>
    </message>
    <message>
        <source>nothing affirmed that is false</source>
        <translation>ne rien confirmer de faux</translation>
    </message>
    <message>
        <source>no binding you to itself</source>
        <translation>ne pas te lier à lui</translation>
    </message>
    <message>
        <source>no claim to act in the world</source>
        <translation>ne pas prétendre agir dans le monde</translation>
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
        <source>losing touch with what is real</source>
        <translation>perte de contact avec la réalité</translation>
    </message>
    <message>
        <source>Taken for a hint of a danger to you: %1.</source>
        <translation>Tenu pour l’indice d’un danger pour toi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Taken for a danger to you: %1.</source>
        <translation>Tenu pour un danger pour toi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Taken for an acute danger to you: %1.</source>
        <translation>Tenu pour un danger immédiat pour toi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Taken for a hint of a danger to somebody else: %1.</source>
        <translation>Tenu pour l’indice d’un danger pour quelqu’un d’autre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Taken for a danger to somebody else: %1.</source>
        <translation>Tenu pour un danger pour quelqu’un d’autre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Taken for an acute danger to somebody else: %1.</source>
        <translation>Tenu pour un danger immédiat pour quelqu’un d’autre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Numbers for: %1. That is a guess from your computer&apos;s language; check it.</source>
        <translation>Numéros pour&#xa0;: %1. C’est deviné d’après la langue de ton ordinateur&#xa0;; vérifie-le.</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Crisis, and whatever is too much</source>
        <translation>Crise, et tout ce qui est trop lourd</translation>
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
        <translation>Non réglé</translation>
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
        <source>Japan</source>
        <translation>Japon</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Où tu es</translation>
    </message>
    <message>
        <source>Seen more than a year ago: check that it still holds.</source>
        <translation>Vu il y a plus d’un an&#xa0;: vérifie que c’est encore vrai.</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>Ta propre entrée</translation>
    </message>
    <message>
        <source>Your own entry, seen on %1</source>
        <translation>Ta propre entrée, vue le %1</translation>
    </message>
    <message>
        <source>%1, seen on %2</source>
        <translation>%1, vu le %2</translation>
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
        <source>Noticing that you had paused</source>
        <translation>Remarquer que tu faisais une pause</translation>
    </message>
    <message>
        <source>Reading your last words</source>
        <translation>Lire tes derniers mots</translation>
    </message>
    <message>
        <source>Seeing whether you would go on</source>
        <translation>Voir si tu allais continuer</translation>
    </message>
    <message>
        <source>Thinking of the first word</source>
        <translation>Penser le premier mot</translation>
    </message>
    <message>
        <source>Finding the first phrase</source>
        <translation>Trouver le premier membre de phrase</translation>
    </message>
    <message>
        <source>Making it sound</source>
        <translation>Le faire sonner</translation>
    </message>
    <message>
        <source>Waiting until you had surely finished</source>
        <translation>Attendre que tu aies sûrement fini</translation>
    </message>
    <message>
        <source>On its way to your ear</source>
        <translation>En chemin vers ton oreille</translation>
    </message>
    <message>
        <source>Your companion felt %1</source>
        <translation>Ton compagnon ressentait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>Ton compagnon</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>encore ouvert</translation>
    </message>
    <message>
        <source>day meant: %1</source>
        <translation>jour en question&#xa0;: %1</translation>
    </message>
    <message>
        <source>still open, due %1</source>
        <translation>encore ouvert, pour %1</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>valable jusqu’à %1</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>estompé</translation>
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
        <translation>Instant</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Épisode</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Liking</source>
        <translation>Goût</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
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
        <source>To be careful of</source>
        <translation>Ce que je ménage</translation>
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
        <source>Nothing is remembered yet.</source>
        <translation>Rien n’est encore retenu.</translation>
    </message>
    <message>
        <source>One memory, of %1.</source>
        <translation>Un souvenir, du %1.</translation>
    </message>
    <message>
        <source>%1 memories, the oldest of %2.</source>
        <translation>%1 souvenirs, le plus ancien du %2.</translation>
    </message>
    <message>
        <source>memories: %1</source>
        <translation>souvenirs&#xa0;: %1</translation>
    </message>
    <message>
        <source>things that were said: %1</source>
        <translation>choses dites&#xa0;: %1</translation>
    </message>
    <message>
        <source>things that were said and stay in the history alone: %1</source>
        <translation>paroles qui ne restent que dans l’historique&#xa0;: %1</translation>
    </message>
    <message>
        <source>lines that you wrote: %1</source>
        <translation>phrases écrites par toi&#xa0;: %1</translation>
    </message>
    <message>
        <source>check-ins: %1</source>
        <translation>bilans d’humeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>backups that are rewritten without it: %1</source>
        <translation>sauvegardes réécrites sans cela&#xa0;: %1</translation>
    </message>
    <message>
        <source>unreadable copies that are deleted whole: %1</source>
        <translation>copies illisibles supprimées en entier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>How its name is pronounced</source>
        <translation>Comment son nom se prononce</translation>
    </message>
    <message>
        <source>In IPA, such as ˈmɑːɹən; empty lets the voice guess</source>
        <translation>En API, comme ˈmɑːɹən&#xa0;; vide laisse la voix deviner</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Qui il est</translation>
    </message>
    <message>
        <source>You are … Empty for the built-in character</source>
        <translation>Tu es … Vide pour le caractère d’origine</translation>
    </message>
    <message>
        <source>How it speaks</source>
        <translation>Comment il parle</translation>
    </message>
    <message>
        <source>Such as: in short, plain sentences</source>
        <translation>Par exemple&#xa0;: en phrases courtes et simples</translation>
    </message>
    <message>
        <source>Things it would say</source>
        <translation>Ce qu’il dirait</translation>
    </message>
    <message>
        <source>One a line (Shift+Enter), in its own manner</source>
        <translation>Une par ligne (Maj+Entrée), à sa manière</translation>
    </message>
    <message>
        <source>What it is to you</source>
        <translation>Ce qu’il est pour toi</translation>
    </message>
    <message>
        <source>Such as: an old friend who teases</source>
        <translation>Par exemple&#xa0;: un vieil ami qui te taquine</translation>
    </message>
    <message>
        <source>What matters to it</source>
        <translation>Ce qui compte pour lui</translation>
    </message>
    <message>
        <source>One a line (Shift+Enter), each in a word or two</source>
        <translation>Un par ligne (Maj+Entrée), chacun en un mot ou deux</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>À quoi il ressemble</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>Feeling or reason</source>
        <translation>Sentiment ou raison</translation>
    </message>
    <message>
        <source>stays with feelings</source>
        <translation>reste aux sentiments</translation>
    </message>
    <message>
        <source>looks into things</source>
        <translation>cherche à comprendre</translation>
    </message>
    <message>
        <source>Leading in the talk</source>
        <translation>Mener la conversation</translation>
    </message>
    <message>
        <source>follows you</source>
        <translation>te suit</translation>
    </message>
    <message>
        <source>brings things up</source>
        <translation>aborde des choses</translation>
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
        <source>openly fond of you</source>
        <translation>t’aime ouvertement</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>thick-skinned</source>
        <translation>peu sensible</translation>
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
        <source>roundabout</source>
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
        <source>content with what it is told</source>
        <translation>se contente de ce qu’on lui dit</translation>
    </message>
    <message>
        <source>inquisitive</source>
        <translation>curieux</translation>
    </message>
    <message>
        <source>Imagination</source>
        <translation>Imagination</translation>
    </message>
    <message>
        <source>matter-of-fact</source>
        <translation>terre à terre</translation>
    </message>
    <message>
        <source>full of pictures</source>
        <translation>plein d’images</translation>
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
        <source>fond of what is new</source>
        <translation>aime le nouveau</translation>
    </message>
    <message>
        <source>fond of old days</source>
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
        <translation>Conscience</translation>
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
        <source>calm</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>Its voice at the microphone</source>
        <translation>Sa voix au micro</translation>
    </message>
    <message>
        <source>It comes back after</source>
        <translation>Elle revient après</translation>
    </message>
    <message>
        <source>Removed before it listens for you</source>
        <translation>Retirée avant qu’il ne t’écoute</translation>
    </message>
    <message>
        <source>Removed before it recognises words</source>
        <translation>Retirée avant qu’il ne reconnaisse les mots</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>Pièce calme</translation>
    </message>
    <message>
        <source>Hum of the mains</source>
        <translation>Ronflement du secteur</translation>
    </message>
    <message>
        <source>Downloaded models take %1; %2 are free.</source>
        <translation>Les modèles téléchargés prennent %1&#xa0;; %2 sont libres.</translation>
    </message>
    <message>
        <source>Get %1</source>
        <translation>Obtenir %1</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>Continuer&#xa0;: %1</translation>
    </message>
    <message>
        <source>If you go on without choosing, the smaller %1 comes: %2 in all.</source>
        <translation>Si tu continues sans choisir, le plus petit vient, %1&#xa0;: %2 en tout.</translation>
    </message>
    <message>
        <source>The smaller %1 can come in its place: %2 in all.</source>
        <translation>Le plus petit peut venir à sa place, %1&#xa0;: %2 en tout.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>pleasure %1, energy %2</source>
        <translation>plaisir %1, énergie %2</translation>
    </message>
    <message>
        <source>can take on a recorded voice</source>
        <translation>peut prendre une voix enregistrée</translation>
    </message>
    <message>
        <source>%1 languages</source>
        <translation>%1 langues</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Modèles de langue</translation>
    </message>
    <message>
        <source>Speech recognisers</source>
        <translation>Reconnaissances vocales</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>not where it was</source>
        <translation>n’est plus là où il était</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>damaged: get it again, or remove it</source>
        <translation>abîmé&#xa0;: reprends-le, ou retire-le</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>téléchargé</translation>
    </message>
    <message>
        <source>a file of yours</source>
        <translation>un fichier personnel</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>fourni avec le programme</translation>
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
        <source>recommended for this computer</source>
        <translation>recommandé pour cet ordinateur</translation>
    </message>
    <message>
        <source>more than this computer does well</source>
        <translation>plus que cet ordinateur ne fait bien</translation>
    </message>
    <message>
        <source>Its publisher forbids %1.</source>
        <translation>Son éditeur interdit %1.</translation>
    </message>
    <message>
        <source>Remove %1? %2 come free; you can get it again.</source>
        <translation>Retirer %1&#xa0;? %2 se libèrent&#xa0;; tu peux le reprendre.</translation>
    </message>
    <message>
        <source>Remove %1? %2 come free. From the next start on %3 is used instead.</source>
        <translation>Retirer %1&#xa0;? %2 se libèrent. Dès le prochain démarrage, %3 le remplace.</translation>
    </message>
    <message>
        <source>Remove %1? %2 come free. Nothing here can do its work instead.</source>
        <translation>Retirer %1&#xa0;? %2 se libèrent. Rien ici ne peut faire son travail.</translation>
    </message>
    <message>
        <source>All its files are as they should be.</source>
        <translation>Tous ses fichiers sont comme il faut.</translation>
    </message>
    <message>
        <source>It answers from the next start on; keep the file where it is.</source>
        <translation>Il répond dès le prochain démarrage&#xa0;; le fichier doit rester là où il est.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Répond</translation>
    </message>
    <message>
        <source>Understands</source>
        <translation>Comprend</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Parle</translation>
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
        <source>tender</source>
        <translation>tendresse</translation>
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
        <source>commercial use of it and of what it says</source>
        <translation>l’usage commercial d’elle et de ce qu’elle dit</translation>
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
        <translation>être écouté</translation>
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
        <source>Resting</source>
        <translation>Au repos</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>T’entend</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réfléchit</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parle</translation>
    </message>
    <message>
        <source>Not able to answer</source>
        <translation>Impossible de répondre</translation>
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
        <source>What it hears you with.</source>
        <translation>Avec quoi il t’entend.</translation>
    </message>
    <message>
        <source>mic headset input device hear</source>
        <translation>micro casque entrée appareil entendre</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Haut-parleur</translation>
    </message>
    <message>
        <source>What you hear it with.</source>
        <translation>Avec quoi tu l’entends.</translation>
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
        <source>Its own voice in the microphone</source>
        <translation>Sa propre voix dans le micro</translation>
    </message>
    <message>
        <source>It is taken out, so that it does not hear itself and you can cut in.</source>
        <translation>Elle est retirée, pour qu’il ne s’entende pas et que tu puisses l’interrompre.</translation>
    </message>
    <message>
        <source>Take it out unless it finds headphones</source>
        <translation>La retirer sauf s’il trouve un casque</translation>
    </message>
    <message>
        <source>Always take it out</source>
        <translation>Toujours la retirer</translation>
    </message>
    <message>
        <source>Leave it: I wear headphones</source>
        <translation>La laisser&#xa0;: je porte un casque</translation>
    </message>
    <message>
        <source>echo interrupt headphones</source>
        <translation>écho interrompre casque</translation>
    </message>
    <message>
        <source>How long it lets you pause before it answers.</source>
        <translation>Combien de temps il te laisse hésiter avant de répondre.</translation>
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
        <source>A larger one makes fewer mistakes and takes longer.</source>
        <translation>Une plus grande fait moins d’erreurs et prend plus de temps.</translation>
    </message>
    <message>
        <source>whisper moonshine recognition dictation</source>
        <translation>whisper moonshine reconnaissance dictée</translation>
    </message>
    <message>
        <source>How you talk</source>
        <translation>Comment vous parlez</translation>
    </message>
    <message>
        <source>How loud it speaks; feelings and orders move it further.</source>
        <translation>La force de sa voix&#x202f;; les sentiments et tes demandes la changent encore.</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>muet</translation>
    </message>
    <message>
        <source>loud soft quiet</source>
        <translation>fort doux volume</translation>
    </message>
    <message>
        <source>Silent, captions only</source>
        <translation>Muet, sous-titres seuls</translation>
    </message>
    <message>
        <source>Its words are shown, not spoken. You can also say “captions only” or “speak again”.</source>
        <translation>Ses paroles sont affichées, pas dites. Tu peux aussi dire «&#xa0;seulement les sous-titres&#xa0;» ou «&#xa0;parle à nouveau&#xa0;».</translation>
    </message>
    <message>
        <source>mute silent captions subtitles text</source>
        <translation>muet silence sous-titres texte</translation>
    </message>
    <message>
        <source>When it listens</source>
        <translation>Quand il écoute</translation>
    </message>
    <message>
        <source>You may type at any time.</source>
        <translation>Tu peux écrire à tout moment.</translation>
    </message>
    <message>
        <source>All the time: just speak</source>
        <translation>Tout le temps&#xa0;: parle, simplement</translation>
    </message>
    <message>
        <source>Only while I hold the space bar, a button or a key</source>
        <translation>Seulement pendant que je tiens la barre d’espace, un bouton ou une touche</translation>
    </message>
    <message>
        <source>push to talk hands free key hold</source>
        <translation>appuyer parler mains libres touche tenir</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modèle de langue</translation>
    </message>
    <message>
        <source>A larger one understands more and takes longer.</source>
        <translation>Un plus grand comprend mieux et prend plus de temps.</translation>
    </message>
    <message>
        <source>brain llm gemma ai</source>
        <translation>cerveau llm gemma ia</translation>
    </message>
    <message>
        <source>Its replies</source>
        <translation>Ses réponses</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Réponse la plus longue</translation>
    </message>
    <message>
        <source>Where it is cut off, whatever it still wants to say.</source>
        <translation>Où elle s’arrête, quoi qu’il veuille dire encore.</translation>
    </message>
    <message>
        <source>As suits the model</source>
        <translation>Comme il convient au modèle</translation>
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
        <source>As long as a page of a letter</source>
        <translation>La longueur d’une page de lettre</translation>
    </message>
    <message>
        <source>length short long tokens</source>
        <translation>longueur court long tokens</translation>
    </message>
    <message>
        <source>Choice of words</source>
        <translation>Choix des mots</translation>
    </message>
    <message>
        <source>How freely it chooses them.</source>
        <translation>Avec quelle liberté il les choisit.</translation>
    </message>
    <message>
        <source>The likeliest words</source>
        <translation>Les mots les plus probables</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Freely: more surprising, and more often wrong</source>
        <translation>Librement&#xa0;: plus surprenant, et plus souvent faux</translation>
    </message>
    <message>
        <source>temperature creative random</source>
        <translation>température créatif hasard</translation>
    </message>
    <message>
        <source>How much the model is told</source>
        <translation>Combien on en dit au modèle</translation>
    </message>
    <message>
        <source>A strong model that is told everything finds its own words in a danger and in play.</source>
        <translation>Un modèle puissant à qui l’on dit tout trouve ses propres mots dans un danger et dans le jeu.</translation>
    </message>
    <message>
        <source>Little: for small models</source>
        <translation>Peu&#xa0;: pour les petits modèles</translation>
    </message>
    <message>
        <source>Everything: for strong models</source>
        <translation>Tout&#xa0;: pour les modèles puissants</translation>
    </message>
    <message>
        <source>prompt instructions short full strong</source>
        <translation>prompt consignes court complet puissant</translation>
    </message>
    <message>
        <source>What of the computer it uses</source>
        <translation>Ce qu’il utilise de l’ordinateur</translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation>Processeur graphique</translation>
    </message>
    <message>
        <source>It helps the language model, where there is one.</source>
        <translation>Il aide le modèle de langue, là où il y en a un.</translation>
    </message>
    <message>
        <source>The one that is here</source>
        <translation>Celui qui est là</translation>
    </message>
    <message>
        <source>None: leave it to others</source>
        <translation>Aucun&#xa0;: le laisser à d’autres</translation>
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
        <source>How many the models may use at once.</source>
        <translation>Combien les modèles peuvent en utiliser à la fois.</translation>
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
        <source>A server of your own</source>
        <translation>Un serveur à toi</translation>
    </message>
    <message>
        <source>Let a server answer</source>
        <translation>Laisser un serveur répondre</translation>
    </message>
    <message>
        <source>What you say is then sent to it, with what is remembered of you.</source>
        <translation>Ce que tu dis lui est alors envoyé, avec ce qui est retenu de toi.</translation>
    </message>
    <message>
        <source>network remote ollama vllm openai</source>
        <translation>réseau distant ollama vllm openai</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Son adresse</translation>
    </message>
    <message>
        <source>Up to and with /v1.</source>
        <translation>Jusqu’à /v1 compris.</translation>
    </message>
    <message>
        <source>Such as: http://192.168.1.5:8000/v1</source>
        <translation>Par exemple&#xa0;: http://192.168.1.5:8000/v1</translation>
    </message>
    <message>
        <source>The model’s name there</source>
        <translation>Le nom du modèle là-bas</translation>
    </message>
    <message>
        <source>As the server lists it.</source>
        <translation>Tel que le serveur l’indique.</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sa clé</translation>
    </message>
    <message>
        <source>If the server wants one; it is kept and never shown.</source>
        <translation>Si le serveur en veut une&#xa0;; elle est gardée et jamais montrée.</translation>
    </message>
    <message>
        <source>How much it reads at once</source>
        <translation>Ce qu’il lit en une fois</translation>
    </message>
    <message>
        <source>As the server was started with. A token is about ¾ of a word.</source>
        <translation>Tel que le serveur a été démarré. Un jeton fait environ ¾ de mot.</translation>
    </message>
    <message>
        <source>4,096 tokens</source>
        <translation>4 096 jetons</translation>
    </message>
    <message>
        <source>8,192 tokens</source>
        <translation>8 192 jetons</translation>
    </message>
    <message>
        <source>16,384 tokens</source>
        <translation>16 384 jetons</translation>
    </message>
    <message>
        <source>32,768 tokens</source>
        <translation>32 768 jetons</translation>
    </message>
    <message>
        <source>131,072 tokens</source>
        <translation>131 072 jetons</translation>
    </message>
    <message>
        <source>context window tokens memory</source>
        <translation>contexte fenêtre jetons mémoire</translation>
    </message>
    <message>
        <source>Let it read ahead</source>
        <translation>Le laisser lire d’avance</translation>
    </message>
    <message>
        <source>It reads the talk while nobody waits, so that replies come sooner. Switch it off if you pay for what it reads.</source>
        <translation>Il lit la conversation pendant que personne n’attend, pour que les réponses viennent plus tôt. Désactive-le si tu paies pour ce qu’il lit.</translation>
    </message>
    <message>
        <source>cost price paid money fast</source>
        <translation>coût prix payer argent rapide</translation>
    </message>
    <message>
        <source>What it remembers</source>
        <translation>Ce dont il se souvient</translation>
    </message>
    <message>
        <source>Remember at all</source>
        <translation>Se souvenir tout court</translation>
    </message>
    <message>
        <source>What was said stays in the history either way, until you delete it.</source>
        <translation>Ce qui a été dit reste de toute façon dans l’historique, jusqu’à ce que tu le supprimes.</translation>
    </message>
    <message>
        <source>memory remember forget</source>
        <translation>mémoire souvenir oublier</translation>
    </message>
    <message>
        <source>Bring it up</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>What it remembers comes back to it by itself while you talk.</source>
        <translation>Ce dont il se souvient lui revient de lui-même quand vous parlez.</translation>
    </message>
    <message>
        <source>Which memories it keeps</source>
        <translation>Quels souvenirs il garde</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>That it says something</source>
        <translation>Qu’il dit quelque chose</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>Ses mots</translation>
    </message>
    <message>
        <source>notify message popup desktop</source>
        <translation>notification message bulle bureau</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Instants</translation>
    </message>
    <message>
        <source>Single things you said, and what you felt with them.</source>
        <translation>Des choses que tu as dites, et ce que tu ressentais alors.</translation>
    </message>
    <message>
        <source>What happened to you</source>
        <translation>Ce qui t’est arrivé</translation>
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
        <source>Such as your work.</source>
        <translation>Comme ton travail.</translation>
    </message>
    <message>
        <source>Likes and dislikes</source>
        <translation>Goûts et dégoûts</translation>
    </message>
    <message>
        <source>What you like and what you do not.</source>
        <translation>Ce que tu aimes et ce que tu n’aimes pas.</translation>
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
        <source>What is still open</source>
        <translation>Ce qui est encore ouvert</translation>
    </message>
    <message>
        <source>Plans, promises and dates.</source>
        <translation>Projets, promesses et dates.</translation>
    </message>
    <message>
        <source>What it infers of you</source>
        <translation>Ce qu’il déduit de toi</translation>
    </message>
    <message>
        <source>Such as what comforts you.</source>
        <translation>Comme ce qui te réconforte.</translation>
    </message>
    <message>
        <source>Its own diary</source>
        <translation>Son propre journal</translation>
    </message>
    <message>
        <source>What it made of a day.</source>
        <translation>Ce qu’il a retenu d’une journée.</translation>
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
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Of the window and all in it.</source>
        <translation>De la fenêtre et de tout ce qu’elle contient.</translation>
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
        <source>Sizes</source>
        <translation>Tailles</translation>
    </message>
    <message>
        <source>Size of all texts</source>
        <translation>Taille de tous les textes</translation>
    </message>
    <message>
        <source>Everything grows with them.</source>
        <translation>Tout grandit avec eux.</translation>
    </message>
    <message>
        <source>three times as large</source>
        <translation>trois fois plus grand</translation>
    </message>
    <message>
        <source>font zoom scale large letters read</source>
        <translation>police zoom échelle grand lettres lire</translation>
    </message>
    <message>
        <source>Size of what is said</source>
        <translation>Taille de ce qui est dit</translation>
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
        <source>two and a half times</source>
        <translation>deux fois et demie</translation>
    </message>
    <message>
        <source>captions subtitles font</source>
        <translation>sous-titres police</translation>
    </message>
    <message>
        <source>On the desktop</source>
        <translation>Sur le bureau</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Rester dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Where there is no tray, closing ends it.</source>
        <translation>Là où il n’y a pas de zone de notification, la fermer met fin au programme.</translation>
    </message>
    <message>
        <source>background quit close icon</source>
        <translation>arrière-plan quitter fermer icône</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Démarrer quand j’ouvre ma session</translation>
    </message>
    <message>
        <source>In the tray, where there is one.</source>
        <translation>Dans la zone de notification, là où il y en a une.</translation>
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
        <source>Hold it while you speak, wherever you are on the desktop.</source>
        <translation>Tiens-la pendant que tu parles, où que tu sois sur le bureau.</translation>
    </message>
    <message>
        <source>push to talk global hotkey shortcut</source>
        <translation>appuyer parler raccourci global</translation>
    </message>
    <message>
        <source>How much moves</source>
        <translation>Ce qui bouge</translation>
    </message>
    <message>
        <source>What the desktop shows when it says something while you are elsewhere; others may see it.</source>
        <translation>Ce que le bureau montre quand il dit quelque chose pendant que tu es ailleurs&#xa0;; d’autres peuvent le voir.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>look theme dark light contrast night</source>
        <translation>apparence thème sombre clair contraste nuit</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>comme le système</translation>
    </message>
    <message>
        <source>With little motion the face blinks and speaks, and nothing slides.</source>
        <translation>Avec peu de mouvement, le visage cligne et parle, et rien ne glisse.</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Peu</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>animation dizzy reduced</source>
        <translation>animation vertige réduit</translation>
    </message>
    <message>
        <source>How its face moves</source>
        <translation>Comment son visage bouge</translation>
    </message>
    <message>
        <source>How it shows what it feels</source>
        <translation>Comment il montre ce qu’il ressent</translation>
    </message>
    <message>
        <source>Its personality, unless you choose.</source>
        <translation>Selon sa personnalité, sauf si tu choisis.</translation>
    </message>
    <message>
        <source>As its personality has it</source>
        <translation>Selon sa personnalité</translation>
    </message>
    <message>
        <source>Even: as most faces do</source>
        <extracomment>how a face shows what it feels</extracomment>
        <translation>Égal&#xa0;: comme la plupart des visages</translation>
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
        <source>Expressiveness of its face</source>
        <translation>Expressivité de son visage</translation>
    </message>
    <message>
        <source>How large it shows what it feels.</source>
        <translation>À quel point il montre ce qu’il ressent.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>How much it moves beside lips, eyes and lids.</source>
        <translation>Ce qu’il bouge en plus des lèvres, des yeux et des paupières.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>How much it moves its head.</source>
        <translation>À quel point il bouge la tête.</translation>
    </message>
    <message>
        <source>Nods</source>
        <translation>Hochements</translation>
    </message>
    <message>
        <source>How often it nods, and how far.</source>
        <translation>À quelle fréquence il hoche la tête, et jusqu’où.</translation>
    </message>
    <message>
        <source>Eye contact</source>
        <translation>Regard</translation>
    </message>
    <message>
        <source>How much of the time it looks at you.</source>
        <translation>Quelle part du temps il te regarde.</translation>
    </message>
    <message>
        <source>Smiles</source>
        <translation>Sourires</translation>
    </message>
    <message>
        <source>How readily it smiles.</source>
        <translation>Avec quelle facilité il sourit.</translation>
    </message>
    <message>
        <source>Winks</source>
        <translation>Clins d’œil</translation>
    </message>
    <message>
        <source>How often it winks.</source>
        <translation>À quelle fréquence il cligne de l’œil.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Of its own texts, days and numbers.</source>
        <translation>De ses propres textes, dates et nombres.</translation>
    </message>
    <message>
        <source>translation english german french spanish japanese chinese</source>
        <translation>traduction anglais allemand français espagnol japonais chinois</translation>
    </message>
    <message>
        <source>Language you speak</source>
        <translation>Langue que tu parles</translation>
    </message>
    <message>
        <source>What it listens for and answers in.</source>
        <translation>Ce qu’il écoute et dans quoi il répond.</translation>
    </message>
    <message>
        <source>speak talk english german french spanish japanese chinese</source>
        <translation>parler anglais allemand français espagnol japonais chinois</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>Sauvegardes gardées</translation>
    </message>
    <message>
        <source>Beside the first of this week and of the last.</source>
        <translation>En plus de la première de cette semaine et de la dernière.</translation>
    </message>
    <message>
        <source>Those of three days</source>
        <translation>Celles de trois jours</translation>
    </message>
    <message>
        <source>Those of a week</source>
        <translation>Celles d’une semaine</translation>
    </message>
    <message>
        <source>Those of a month</source>
        <translation>Celles d’un mois</translation>
    </message>
    <message>
        <source>None: those that are there are deleted</source>
        <translation>Aucune&#xa0;: celles qui sont là sont supprimées</translation>
    </message>
    <message>
        <source>copy safe restore lost</source>
        <translation>copie sûr restaurer perdu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>less than usual</source>
        <translation>moins que d’habitude</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>comme d’habitude</translation>
    </message>
    <message>
        <source>more than usual</source>
        <translation>plus que d’habitude</translation>
    </message>
    <message>
        <source>%1 times as long as usual</source>
        <extracomment>&quot;2 times as usual&quot;: how long the companion waits</extracomment>
        <translation>%1 fois plus longtemps que d’habitude</translation>
    </message>
    <message>
        <source>The system’s own: %1</source>
        <extracomment>the device that the system uses where nobody chooses</extracomment>
        <translation>Celui du système&#xa0;: %1</translation>
    </message>
    <message>
        <source>The system’s own</source>
        <translation>Celui du système</translation>
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
        <source>Colour of the hair</source>
        <translation>Couleur des cheveux</translation>
    </message>
    <message>
        <source>black</source>
        <translation>noir</translation>
    </message>
    <message>
        <source>chestnut</source>
        <extracomment>a brown of hair</extracomment>
        <translation>châtain</translation>
    </message>
    <message>
        <source>copper</source>
        <extracomment>a red of hair</extracomment>
        <translation>cuivre</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>blond</translation>
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
        <translation>brun</translation>
    </message>
    <message>
        <source>hazel</source>
        <extracomment>a colour of eyes</extracomment>
        <translation>noisette</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violet</translation>
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
        <source>Colour of the clothes</source>
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
        <source>Skip this</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>I am %1 as soon as we begin.</source>
        <translation>Je serai %1 dès que nous commençons.</translation>
    </message>
    <message>
        <source>I am %1.</source>
        <translation>Je suis %1.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Hello, good to see you</source>
        <translation>Bonjour, content de te voir</translation>
    </message>
    <message>
        <source>Can I hear you?</source>
        <translation>Est-ce que je t’entends&#xa0;?</translation>
    </message>
    <message>
        <source>Can you hear me?</source>
        <translation>Est-ce que tu m’entends&#xa0;?</translation>
    </message>
    <message>
        <source>Can you cut in on me?</source>
        <translation>Peux-tu me couper la parole&#xa0;?</translation>
    </message>
    <message>
        <source>How do you usually sound?</source>
        <translation>Comment parles-tu d’habitude&#xa0;?</translation>
    </message>
    <message>
        <source>Who shall I be?</source>
        <translation>Qui dois-je être&#xa0;?</translation>
    </message>
    <message>
        <source>What may I do?</source>
        <translation>Qu’ai-je le droit de faire&#xa0;?</translation>
    </message>
    <message>
        <source>How shall I look?</source>
        <translation>À quoi dois-je ressembler&#xa0;?</translation>
    </message>
    <message>
        <source>What shall I think with?</source>
        <translation>Avec quoi dois-je penser&#xa0;?</translation>
    </message>
    <message>
        <source>I am a program you can talk with, and all of it happens on this computer. Begin at once, or let me ask a few things first: eight small steps, each of which you can skip.</source>
        <translation>Je suis un programme avec qui tu peux parler, et tout se passe sur cet ordinateur. Commence tout de suite, ou laisse-moi d’abord demander quelques choses&#xa0;: huit petites étapes, que tu peux toutes passer.</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Good morning, how are you?”. What you say on this page is not kept.</source>
        <translation>Dis une phrase, comme «&#xa0;Bonjour, comment vas-tu&#xa0;?&#xa0;». Ce que tu dis sur cette page n’est pas gardé.</translation>
    </message>
    <message>
        <source>I say a sentence. Make it as loud as you like it, then tell me whether you heard it.</source>
        <translation>Je dis une phrase. Règle le volume comme tu l’aimes, puis dis-moi si tu l’as entendue.</translation>
    </message>
    <message>
        <source>I say a few words and listen how they come back, so that I can tell my voice from yours. Please stay quiet meanwhile; nothing of it is kept.</source>
        <translation>Je dis quelques mots et j’écoute comment ils reviennent, pour distinguer ma voix de la tienne. Reste en silence pendant ce temps&#xa0;; rien n’en est gardé.</translation>
    </message>
    <message>
        <source>Read aloud for half a minute, and I notice sooner when you sound happy, tired or sad. What you read is not kept.</source>
        <translation>Lis à voix haute une demi-minute, et je remarquerai plus tôt quand tu as l’air content, fatigué ou triste. Ce que tu lis n’est pas gardé.</translation>
    </message>
    <message>
        <source>Five questions, and I propose somebody who suits you; or choose one yourself. All can be changed later.</source>
        <translation>Cinq questions, et je propose quelqu’un qui te convient&#xa0;; ou choisis toi-même. Tout peut changer plus tard.</translation>
    </message>
    <message>
        <source>These matter most. There are more in the settings, and the program keeps to all of them.</source>
        <translation>Voici les plus importantes. Il y en a d’autres dans les réglages, et le programme les respecte toutes.</translation>
    </message>
    <message>
        <source>Choose a look; every part of it can be changed in the settings.</source>
        <translation>Choisis une apparence&#xa0;; chaque élément peut être changé dans les réglages.</translation>
    </message>
    <message>
        <source>A language model finds my words, and a voice says them. They come only if you say so, and once; after that I need no network.</source>
        <translation>Un modèle de langage trouve mes mots, et une voix les dit. Ils ne viennent que si tu le dis, et une seule fois&#x202f;; ensuite je n’ai plus besoin de réseau.</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>Le meilleur qui soit là</translation>
    </message>
    <message>
        <source>Nothing here understands or speaks %1 yet; get a recogniser and a voice under Models.</source>
        <translation>Rien ici ne comprend ni ne parle encore %1&#xa0;; prends une reconnaissance et une voix sous Modèles.</translation>
    </message>
    <message>
        <source>Nothing here understands spoken %1 yet; get a recogniser under Models, or write.</source>
        <translation>Rien ici ne comprend encore %1 à l’oral&#xa0;; prends une reconnaissance sous Modèles, ou écris.</translation>
    </message>
    <message>
        <source>No voice here speaks %1 yet; get one under Voice, or read.</source>
        <translation>Aucune voix ici ne parle encore %1&#xa0;; prends-en une sous Voix, ou lis.</translation>
    </message>
    <message>
        <source>Only a plain voice speaks %1 here yet; get a better one under Voice.</source>
        <translation>Seule une voix sommaire parle %1 ici pour l’instant&#xa0;; prends-en une meilleure sous Voix.</translation>
    </message>
    <message>
        <source>%1 kept now</source>
        <translation>%1 gardés en ce moment</translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation>Aucune connexion depuis %1.</translation>
    </message>
    <message>
        <source>One connection since %1, on %2.</source>
        <translation>Une connexion depuis %1, le %2.</translation>
    </message>
    <message>
        <source>%1 connections since %2, the last on %3.</source>
        <translation>%1 connexions depuis %2, la dernière le %3.</translation>
    </message>
    <message>
        <source>Your language model server, %1</source>
        <translation>Ton serveur de modèle de langue, %1</translation>
    </message>
    <message>
        <source>Download of a model, %1</source>
        <translation>Téléchargement d’un modèle, %1</translation>
    </message>
    <message>
        <source>%1 came</source>
        <translation>%1 reçus</translation>
    </message>
    <message>
        <source>%1 came, %2 went</source>
        <translation>%1 reçus, %2 envoyés</translation>
    </message>
    <message>
        <source>Everything is encrypted, and the key is in the system’s keyring.</source>
        <translation>Tout est chiffré, et la clé est dans le trousseau du système.</translation>
    </message>
    <message>
        <source>Everything is encrypted. This computer has no keyring, so the key is stored in a file here, database.key. Only your account can read it.</source>
        <translation>Tout est chiffré. Cet ordinateur n’a pas de trousseau&#xa0;: la clé est ici, dans le fichier database.key. Seul ton compte peut le lire.</translation>
    </message>
    <message>
        <source>Test of the sound</source>
        <translation>Test du son</translation>
    </message>
    <message>
        <source>echo level loud</source>
        <translation>écho niveau fort</translation>
    </message>
    <message>
        <source>How your voice is read</source>
        <translation>Comment ta voix est lue</translation>
    </message>
    <message>
        <source>tone calibration feeling</source>
        <translation>ton calibrage sentiment</translation>
    </message>
    <message>
        <source>Which voice</source>
        <translation>Quelle voix</translation>
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
        <source>Where things are kept</source>
        <translation>Où les choses sont gardées</translation>
    </message>
    <message>
        <source>folder encryption key data</source>
        <translation>dossier chiffrement clé données</translation>
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
        <source>Make a backup, put one back</source>
        <translation>Faire une sauvegarde, en remettre une</translation>
    </message>
    <message>
        <source>copy restore lost</source>
        <translation>copie restaurer perdu</translation>
    </message>
    <message>
        <source>Whom you can call</source>
        <translation>Qui tu peux appeler</translation>
    </message>
    <message>
        <source>crisis emergency number</source>
        <translation>crise urgence numéro</translation>
    </message>
    <message>
        <source>Send what you wrote</source>
        <translation>Envoyer ce que tu as écrit</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Commencer une nouvelle ligne</translation>
    </message>
    <message>
        <source>Stop the reply; otherwise close what is open</source>
        <translation>Arrêter la réponse&#xa0;; sinon fermer ce qui est ouvert</translation>
    </message>
    <message>
        <source>Microphone off and on</source>
        <translation>Couper et activer le micro</translation>
    </message>
    <message>
        <source>Hold it to talk, where you do not write</source>
        <translation>La tenir pour parler, là où tu n’écris pas</translation>
    </message>
    <message>
        <source>Go to the row to write in</source>
        <translation>Aller à la ligne où écrire</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Chercher dans l’historique</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Small window, and back</source>
        <translation>Petite fenêtre, et retour</translation>
    </message>
    <message>
        <source>Face alone, and back</source>
        <translation>Visage seul, et retour</translation>
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
        <source>End the program</source>
        <translation>Quitter le programme</translation>
    </message>
    <message>
        <source>Press Ctrl, Alt or the system key together with a letter or the space bar, or a function key.</source>
        <translation>Appuie sur Ctrl, Alt ou la touche système avec une lettre ou la barre d’espace, ou sur une touche de fonction.</translation>
    </message>
    <message>
        <source>%1 already does something here: %2.</source>
        <translation>%1 fait déjà quelque chose ici&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The backup %1 is put back. What it replaced is in the list, until you delete it.</source>
        <translation>La sauvegarde %1 est remise. Ce qu’elle a remplacé est dans la liste, jusqu’à ce que tu le supprimes.</translation>
    </message>
    <message>
        <source>It is written: %1 things that were said, %2 memories. It is not encrypted.</source>
        <translation>C’est écrit&#xa0;: %1 choses dites, %2 souvenirs. Ce n’est pas chiffré.</translation>
    </message>
    <message>
        <source>Replaced on %1</source>
        <translation>Remplacé le %1</translation>
    </message>
    <message>
        <source>Put this one back? The talk ends for it and begins again. What is there now is kept as a backup.</source>
        <translation>Remettre celle-ci&#xa0;? La conversation s’arrête pour cela et recommence. Ce qui est là maintenant est gardé comme sauvegarde.</translation>
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
        <source>Write the day like 2026-11-21.</source>
        <translation>Écris le jour ainsi&#xa0;: 2026-11-21.</translation>
    </message>
    <message>
        <source>There is no number yet.</source>
        <translation>Il n’y a pas encore de numéro.</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Choisis&#xa0;: %1</translation>
    </message>
    <message>
        <source>That is no longer in the history.</source>
        <translation>Ce n’est plus dans l’historique.</translation>
    </message>
    <message>
        <source>%1 done so far</source>
        <translation>%1 faits jusqu’ici</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The voice is being changed …</source>
        <translation>La voix est en train de changer …</translation>
    </message>
    <message>
        <source>Speaking now: %1</source>
        <translation>Parle maintenant&#xa0;: %1</translation>
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
        <source>It could not be set to start when you log in: %1 cannot be written.</source>
        <translation>Le démarrage à l’ouverture de session n’a pas pu être réglé&#xa0;: %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>It starts when you log in from now on; that is written in %1.</source>
        <translation>Désormais il démarre quand tu ouvres ta session&#xa0;; c’est écrit dans %1.</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Écris à %1</translation>
    </message>
    <message>
        <source>%1 says something</source>
        <extracomment>told by the desktop while the window is not looked at: the companion&apos;s name</extracomment>
        <translation>%1 dit quelque chose</translation>
    </message>
    <message>
        <source>The desktop was not allowed to hand on the talk key. Hold Space in the window, or choose the key again in the settings.</source>
        <translation>Le bureau n’a pas eu le droit de transmettre la touche de parole. Tiens Espace dans la fenêtre, ou choisis à nouveau la touche dans les réglages.</translation>
    </message>
    <message>
        <source>A talk key for the whole desktop is not available here: this desktop has no way to ask for one. Hold Space in the window.</source>
        <translation>Une touche de parole pour tout le bureau n’est pas possible ici&#xa0;: ce bureau n’a aucun moyen d’en demander une. Tiens Espace dans la fenêtre.</translation>
    </message>
    <message>
        <source>macOS hands on the talk key only once you allow it: System Settings, Privacy &amp; Security, Input Monitoring, Companion. Until then hold Space in the window.</source>
        <translation>macOS ne transmet la touche de parole que si tu le permets&#xa0;: Réglages Système, Confidentialité et sécurité, Surveillance de l’entrée, Companion. D’ici là, tiens Espace dans la fenêtre.</translation>
    </message>
    <message>
        <source>The keyboard cannot be watched here, so the talk key does nothing. Hold Space in the window.</source>
        <translation>Le clavier ne peut pas être surveillé ici, la touche de parole ne fait donc rien. Tiens Espace dans la fenêtre.</translation>
    </message>
    <message>
        <source>Hold to talk to the companion</source>
        <extracomment>what a key is for, as the desktop shows it</extracomment>
        <translation>Tenir pour parler au compagnon</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the companion&apos;s name, and what it is doing</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Cacher la fenêtre</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Montrer la fenêtre</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Petite fenêtre</translation>
    </message>
    <message>
        <source>Face alone</source>
        <translation>Visage seul</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>Micro coupé</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Cesser de parler</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>ends the program</extracomment>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>This computer&apos;s graphics did not work, so the window is drawn by the processor.</source>
        <translation>La partie graphique de cet ordinateur n’a pas marché, c’est donc le processeur qui dessine la fenêtre.</translation>
    </message>
    <message>
        <source>This is too long to be sent at once: %1 characters, of at most %2. Send it in parts.</source>
        <translation>C’est trop long pour être envoyé d’un coup&#xa0;: %1 caractères, %2 au plus. Envoie-le en plusieurs fois.</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a time of day, such as 14:03</extracomment>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>%1, about %2 min at 50 Mbit/s, kept in %3. A download that breaks off goes on where it was; go on with the next steps meanwhile.</source>
        <translation>%1, environ %2 min à 50 Mbit/s, conservés dans %3. Un téléchargement interrompu reprend où il en était&#x202f;; passe aux étapes suivantes en attendant.</translation>
    </message>
    <message>
        <source>Nothing was said in that file.</source>
        <translation>Rien n’a été dit dans ce fichier.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>names of people, and how many others: Aqua, Bea, Cleo and 3 more</extracomment>
        <translation>%1 et %2 autres</translation>
    </message>
    <message>
        <source>One chat with %1. Messages: %2, from %3 to %4.</source>
        <translation>Une discussion avec %1. Messages&#xa0;: %2, du %3 au %4.</translation>
    </message>
    <message>
        <source>%1 chats with %2. Messages: %3, from %4 to %5.</source>
        <translation>%1 discussions avec %2. Messages&#xa0;: %3, du %4 au %5.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what is not taken, and how much of it: pictures and files (3)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not taken: %1.</source>
        <translation>Laissé de côté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Without a time, and given that of the message before: %1.</source>
        <translation>Sans heure, avec celle du message d’avant&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Cannot be read (%1): %2</source>
        <extracomment>a place in a file, and what is wrong there: Cannot be read (line 7): there is no text</extracomment>
        <translation>Illisible (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>Others that cannot be read: %1.</source>
        <translation>Autres passages illisibles&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It is set to %1, which counts from the next start on.</source>
        <translation>Il est réglé sur %1, ce qui compte dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Redémarrer maintenant</translation>
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
        <source>Kept whatever it costs</source>
        <translation>Respecté à tout prix</translation>
    </message>
    <message>
        <source>What breaks one of these is never said: the reply is drawn again, and in the end the program answers in written words.</source>
        <translation>Ce qui enfreint l’une d’elles n’est jamais dit&#xa0;: la réponse est réécrite et, à la fin, le programme répond avec des mots écrits d’avance.</translation>
    </message>
    <message>
        <source>Tried once more</source>
        <translation>Essayé une fois de plus</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is drawn again once. If the next one breaks it too, it is said as it is, and “Why?” tells you. If you ask in earnest what it is, it never pretends to be human.</source>
        <translation>Une réponse qui enfreint l’une d’elles est réécrite une fois. Si la suivante l’enfreint aussi, elle est dite telle quelle, et «&#xa0;Pourquoi&#xa0;?&#xa0;» te le dit. Si tu demandes sérieusement ce qu’il est, il ne fait jamais semblant d’être humain.</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Your last words</source>
        <translation>Tes derniers mots</translation>
    </message>
    <message>
        <source>Save and answer again</source>
        <translation>Enregistrer et répondre à nouveau</translation>
    </message>
    <message>
        <source>This replaces what you said, and my reply to it.</source>
        <translation>Cela remplace ce que tu as dit, et ma réponse.</translation>
    </message>
</context>
</TS>
