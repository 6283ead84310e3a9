<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutPanel</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Companion %1</source>
        <translation>Companion %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without warranty.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Sin garantía.</translation>
    </message>
    <message>
        <source>All changes (in English)</source>
        <translation>Todos los cambios (en inglés)</translation>
    </message>
    <message>
        <source>Found a bug?</source>
        <translation>¿Has encontrado un fallo?</translation>
    </message>
    <message>
        <source>Report it where you got Companion, with these details.</source>
        <translation>Comunícalo donde conseguiste Companion, con estos datos.</translation>
    </message>
    <message>
        <source>Versions and your system only. Nothing you said, no names and no folders.</source>
        <translation>Solo se copian versiones y datos de tu sistema: nada de lo que has dicho, ni nombres ni carpetas.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy details for a bug report</source>
        <translation>Copiar datos para informar de un fallo</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>Tu compañero</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>Componentes y sus licencias</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Abrir la carpeta: %1</translation>
    </message>
</context>
<context>
    <name>AlsoWrong</name>
    <message>
        <source>You also told me this about the same person:</source>
        <translation>También me contaste esto de la misma persona:</translation>
    </message>
    <message>
        <source>Correct this too</source>
        <translation>Corregir esto también</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>A backup is made every day when idle. Backups are encrypted, live in the same folder, and anything you delete is removed from them too.</source>
        <translation>Una vez al día, cuando no estamos hablando, se hace una copia. Las copias están cifradas, en la misma carpeta, y lo que borras desaparece también de ellas.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>Aún no hay copias.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Your messages, memories, personality and settings in one file. It is not encrypted, so keep it somewhere private.</source>
        <translation>Mensajes, recuerdos, personalidad y ajustes en un archivo. No está cifrado, así que guárdalo en un lugar privado.</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Exportar a un archivo…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En marcha…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Borrarla</translation>
    </message>
    <message>
        <source>Restore now</source>
        <translation>Restaurar ahora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Exportar todo</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archivo (*.zip)</translation>
    </message>
</context>
<context>
    <name>BoundariesPanel</name>
    <message>
        <source>Boundaries</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>These rules apply whatever model, character or tone you use. Some are always on: I never help anyone cause harm, never say anything sexual to a minor, never encourage self-harm or delusions, never turn you against people, never pressure you to stay, never claim to act in the world, and never pretend to be human or to suffer.</source>
        <translation>Estas reglas valen con cualquier modelo, personaje o tono. Algunas están siempre activas: nunca ayudo a hacer daño, nunca digo nada sexual a un menor, nunca animo a autolesionarse ni alimento delirios, nunca te pongo en contra de nadie, nunca te presiono para que te quedes, nunca digo que actúo en el mundo y nunca finjo ser humano ni sufrir.</translation>
    </message>
    <message>
        <source>How these rules are enforced</source>
        <translation>Cómo se aplican estas reglas</translation>
    </message>
</context>
<context>
    <name>BringCompanion</name>
    <message>
        <source>Import from a file…</source>
        <translation>Importar de un archivo…</translation>
    </message>
    <message>
        <source>%1 is encrypted. Enter its password.</source>
        <translation>%1 está cifrado. Escribe su contraseña.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>The file of %1 also changes settings that affect your privacy. Accept them only if you trust its author.</source>
        <translation>El archivo de %1 también cambia ajustes de privacidad. Acéptalos solo si confías en su autor.</translation>
    </message>
    <message>
        <source>Accept</source>
        <extracomment>sets what a file brings that has to be trusted</extracomment>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Don&apos;t accept</source>
        <extracomment>sets nothing of what a file brings that has to be trusted</extracomment>
        <translation>No aceptar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Import a companion</source>
        <translation>Importar un compañero</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>Compañeros (*.companion)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
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
        <translation>Editar tu mensaje</translation>
    </message>
    <message>
        <source>Copy your message</source>
        <translation>Copiar tu mensaje</translation>
    </message>
    <message>
        <source>How I read your mood: %1</source>
        <translation>Cómo percibí tu ánimo: %1</translation>
    </message>
    <message>
        <source>Something was deleted here.</source>
        <translation>Aquí se borró algo.</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>¿No es así?</translation>
    </message>
    <message>
        <source>Say how you felt</source>
        <translation>Di cómo te sentías</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>Por qué esta respuesta</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Reword it yourself</source>
        <translation>Corregir mi respuesta</translation>
    </message>
    <message>
        <source>Previous reply</source>
        <translation>Respuesta anterior</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>place among the answers to choose from: 2 of 3</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Respuesta siguiente</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Otra respuesta</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Tú: %1</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>People you can call</source>
        <translation>A quién puedes llamar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you.</source>
        <translation>%1 es software y no puede llamar a nadie ni velar por ti.</translation>
    </message>
    <message>
        <source>Set your country to see numbers</source>
        <translation>Indica tu país para ver los números</translation>
    </message>
</context>
<context>
    <name>CompanionEntry</name>
    <message>
        <source>Talk</source>
        <extracomment>begins to talk with another companion</extracomment>
        <translation>Hablar</translation>
    </message>
    <message>
        <source>Talk with %1</source>
        <translation>Hablar con %1</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Guardar en un archivo</translation>
    </message>
    <message>
        <source>Duplicate or archive</source>
        <translation>Duplicar o archivar</translation>
    </message>
    <message>
        <source>A duplicate has the same character, boundaries, voice and face.</source>
        <translation>Un duplicado tiene el mismo carácter, los mismos límites, la misma voz y la misma cara.</translation>
    </message>
    <message>
        <source>Name of the duplicate</source>
        <translation>Nombre del duplicado</translation>
    </message>
    <message>
        <source>Copy the memories of %1, too</source>
        <translation>Copiar también los recuerdos de %1</translation>
    </message>
    <message>
        <source>An archived companion is kept and can be restored.</source>
        <translation>Un compañero archivado se conserva y se puede restaurar.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>You can archive %1 while you talk with another one.</source>
        <translation>Puedes archivar a %1 mientras hablas con otro.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>Archivar a %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Everything about this companion in one file, for another computer. The file keeps what you delete later.</source>
        <translation>Todo este compañero en un archivo, para otro ordenador. Lo que borres después sigue en el archivo.</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>Repite la contraseña</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>Las contraseñas no coinciden.</translation>
    </message>
    <message>
        <source>Without a password, anyone who has the file can read everything in it.</source>
        <translation>Sin contraseña, cualquiera que tenga el archivo puede leerlo todo.</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened without the password, so keep it safe.</source>
        <translation>Sin la contraseña no se puede abrir el archivo, así que guárdala bien.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Guardar en un archivo…</translation>
    </message>
    <message>
        <source>Save %1 to a file</source>
        <translation>Guardar a %1 en un archivo</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>Compañeros (*.companion)</translation>
    </message>
    <message>
        <source>Save a companion to a file</source>
        <translation>Guardar un compañero en un archivo</translation>
    </message>
</context>
<context>
    <name>CompanionsPanel</name>
    <message>
        <source>Companions</source>
        <translation>Compañeros</translation>
    </message>
    <message>
        <source>Each has its own personality, memories and settings, and knows nothing about the others.</source>
        <translation>Cada uno tiene su personalidad, sus recuerdos y ajustes, y no sabe nada de los demás.</translation>
    </message>
    <message>
        <source>A new companion</source>
        <translation>Un compañero nuevo</translation>
    </message>
    <message>
        <source>Archived (%1)</source>
        <translation>Archivados (%1)</translation>
    </message>
    <message>
        <source>Talk with %1 now</source>
        <extracomment>begins to talk with a companion that was just made</extracomment>
        <translation>Hablar con %1 ahora</translation>
    </message>
    <message>
        <source>Archived: %1</source>
        <translation>Archivado: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restaurar a %1</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Borrar a %1</translation>
    </message>
    <message>
        <source>Type “%1” to delete it with all messages and memories. This can&apos;t be undone.</source>
        <translation>Escribe «%1» para borrarlo con todos los mensajes y recuerdos. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Name of the companion to delete</source>
        <translation>Nombre del compañero que se borra</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Write a description</source>
        <translation>Escribir una descripción</translation>
    </message>
    <message>
        <source>Find one that suits you, or pick one</source>
        <translation>Encontrar una que te vaya o elegirla</translation>
    </message>
    <message>
        <source>From a Character Card</source>
        <translation>De una ficha de personaje</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Choose the card…</source>
        <translation>Elegir la tarjeta…</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>Importar una ficha de personaje</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>Fichas de personaje (*.png *.json *.charx)</translation>
    </message>
</context>
<context>
    <name>CopySign</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
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
        <translation>Cara</translation>
    </message>
    <message>
        <source>Current look</source>
        <translation>Aspecto actual</translation>
    </message>
    <message>
        <source>Ready-made looks</source>
        <translation>Aspectos predefinidos</translation>
    </message>
    <message>
        <source>Changes are saved and shown at once.</source>
        <translation>Los cambios se guardan y se ven al momento.</translation>
    </message>
</context>
<context>
    <name>FeelingMap</name>
    <message>
        <source>energetic</source>
        <extracomment>at the upper edge of a map of feelings</extracomment>
        <translation>con energía</translation>
    </message>
    <message>
        <source>drowsy</source>
        <extracomment>at the lower edge of a map of feelings</extracomment>
        <translation>con sueño</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <extracomment>at the left edge of a map of feelings</extracomment>
        <translation>desagradable</translation>
    </message>
    <message>
        <source>pleasant</source>
        <extracomment>at the right edge of a map of feelings</extracomment>
        <translation>agradable</translation>
    </message>
</context>
<context>
    <name>FeelingPad</name>
    <message>
        <source>Listen: %1</source>
        <translation>Escuchar: %1</translation>
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
        <translation>desplegado</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>plegado</translation>
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
        <translation>Lo que se borraría</translation>
    </message>
    <message>
        <source>Memories:</source>
        <translation>Recuerdos:</translation>
    </message>
    <message>
        <source>From the conversation:</source>
        <translation>De la conversación:</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>something that was said</extracomment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Checking what would be deleted…</source>
        <translation>Comprobando qué se borraría…</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>No hay nada que borrar.</translation>
    </message>
    <message>
        <source>Permanently delete this, also from backups?</source>
        <translation>¿Borrar para siempre, también de las copias?</translation>
    </message>
    <message>
        <source>Also delete the messages. Otherwise they stay in History but are not used again.</source>
        <translation>Borrar también los mensajes. Si no, se quedan en el historial sin usarse.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>GradedSlider</name>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, de %2 a %3</translation>
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
        <translation>Salir de la guía y seguir aquí la próxima vez</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>leaves the guide, which goes on at the next start</extracomment>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>Cara de %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Start right away</source>
        <translation>Empezar ya</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>to the step before</extracomment>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>HearingPanel</name>
    <message>
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Not connected. Another device is used for now.</source>
        <translation>No está conectado. De momento se usa otro dispositivo.</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>El micrófono está apagado.</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>Te oigo.</translation>
    </message>
    <message>
        <source>Say something.</source>
        <translation>Di algo.</translation>
    </message>
    <message>
        <source>Refresh devices</source>
        <translation>Actualizar dispositivos</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>No está en este ordenador.</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>Prueba de sonido</translation>
    </message>
    <message>
        <source>I&apos;ll say a few words and listen to the echo, so I can tell my voice from yours. Please stay quiet. Nothing is saved.</source>
        <translation>Diré unas palabras y escucharé el eco para distinguir mi voz de la tuya. Guarda silencio, por favor. No se guarda nada.</translation>
    </message>
    <message>
        <source>Turn the microphone on first.</source>
        <translation>Enciende antes el micrófono.</translation>
    </message>
    <message>
        <source>Testing. Please stay quiet.</source>
        <translation>Probando. Guarda silencio, por favor.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>Empezar la prueba</translation>
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
        <translation>Líneas de ayuda</translation>
    </message>
    <message>
        <source>Edit your own number: %1</source>
        <translation>Editar tu propio número: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you. These are the numbers shown if you are in danger. Numbers change, so check the linked page or add your own.</source>
        <translation>%1 es software y no puede llamar a nadie ni velar por ti. Estos son los números que se muestran si estás en peligro. Pueden cambiar: mira la página enlazada o añade los tuyos.</translation>
    </message>
    <message>
        <source>Your country: %1</source>
        <translation>Tu país: %1</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>Tu país</translation>
    </message>
    <message>
        <source>If you live somewhere else, add your own numbers below.</source>
        <translation>Si vives en otro lugar, añade tus números abajo.</translation>
    </message>
    <message>
        <source>Add your own number: %1</source>
        <translation>Añadir tu número: %1</translation>
    </message>
    <message>
        <source>Add your own</source>
        <translation>Añadir el tuyo</translation>
    </message>
    <message>
        <source>Remove your own number: %1</source>
        <translation>Quitar tu propio número: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Your own number: %1</source>
        <translation>Tu propio número: %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>For example: Samaritans</source>
        <translation>Por ejemplo: Teléfono de la Esperanza</translation>
    </message>
    <message>
        <source>Date checked</source>
        <translation>Comprobado el</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Por ejemplo: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <extracomment>the name of a file, before its day</extracomment>
        <translation>Conversación con %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
    <message>
        <source>What you and %1 say appears here.</source>
        <translation>Aquí aparece lo que digáis tú y %1.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try fewer or different words.</source>
        <translation>Prueba con menos palabras o con otras.</translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Ir a lo último</translation>
    </message>
    <message>
        <source>Export conversation (not encrypted)</source>
        <translation>Exportar la conversación (sin cifrar)</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Cancelar la exportación</translation>
    </message>
    <message>
        <source>Requests such as “Forget that” or “What do you know about me?” and their answers aren&apos;t saved here.</source>
        <translation>Las peticiones como «Olvida eso» o «¿Qué sabes de mí?» y sus respuestas no se guardan aquí.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Can&apos;t show the history</source>
        <translation>No se puede mostrar el historial</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
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
        <translation>Tú</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Delete this for good?</source>
        <translation>¿Borrar esto para siempre?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Reword it yourself</source>
        <translation>Corregir mi respuesta</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>How I read your mood: %1</source>
        <translation>Cómo percibí tu ánimo: %1</translation>
    </message>
    <message>
        <source>%1 · cut off</source>
        <translation>%1 · interrumpido</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Editar tu mensaje</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>¿No es así?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>Por qué esta respuesta</translation>
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
        <translation>Mensaje para %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>KnownPanel</name>
    <message>
        <source>About you</source>
        <translation>Sobre ti</translation>
    </message>
    <message>
        <source>I use this in every reply, as space allows. You can edit or delete any line.</source>
        <translation>Lo uso en cada respuesta, según el espacio. Puedes editar o borrar cualquier línea.</translation>
    </message>
    <message>
        <source>I don&apos;t know anything about you yet</source>
        <translation>Aún no sé nada de ti</translation>
    </message>
    <message>
        <source>Tell me your name, who matters to you or what you like, and it appears here (unless memory is off).</source>
        <translation>Dime tu nombre, quién te importa o qué te gusta, y aparecerá aquí (salvo que la memoria esté desactivada).</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Corregir: %1</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Borrar: %1</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>Qué recordar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LatencyPanel</name>
    <message>
        <source>Response time</source>
        <translation>Tiempo de respuesta</translation>
    </message>
    <message>
        <source>Time from the end of your last spoken message to the first sound of the reply. Only times are saved, no words.</source>
        <translation>Tiempo desde el final de tu último mensaje hablado hasta el primer sonido de la respuesta. Solo se guardan tiempos, no palabras.</translation>
    </message>
    <message>
        <source>Say something, and I&apos;ll time my reply.</source>
        <translation>Di algo y mediré cuánto tardo en responder.</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>Respondió en %1</translation>
    </message>
    <message>
        <source>Steps of the reply, in order</source>
        <translation>Pasos de la respuesta, en orden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Typical for your last %n messages</source>
        <extracomment>half of them sooner, half of them later: the median</extracomment>
        <translation>
            <numerusform>Lo habitual en tu último mensaje (%n)</numerusform>
            <numerusform>Lo habitual en tus últimos %n mensajes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>Nivel del micrófono</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>habla</translation>
    </message>
    <message>
        <source>no speech</source>
        <translation>sin habla</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Your wording</source>
        <translation>Tus palabras</translation>
    </message>
    <message>
        <source>I&apos;ll use your wording as an example for similar situations. The original stays in the history.</source>
        <translation>Usaré tus palabras como ejemplo en situaciones parecidas. El original se queda en el historial.</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>Usar estas palabras</translation>
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
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>This is how big my text is.</source>
        <extracomment>a line as the companion says it, to show how large what is said will be</extracomment>
        <translation>Así de grande es mi texto.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>Números a los que llamar, si los necesitas</translation>
    </message>
</context>
<context>
    <name>MeantTaps</name>
    <message>
        <source>Thanks. How did you feel?</source>
        <translation>Gracias. ¿Cómo te sentías?</translation>
    </message>
    <message>
        <source>How pleasant did it feel?</source>
        <translation>¿Era agradable?</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>muy desagradable</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>desagradable</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>ni lo uno ni lo otro</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>agradable</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>muy agradable</translation>
    </message>
    <message>
        <source>How excited were you?</source>
        <translation>¿Había calma o entusiasmo?</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>mucha calma</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calma</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>término medio</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>entusiasmo</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>mucho entusiasmo</translation>
    </message>
</context>
<context>
    <name>MemoriesPanel</name>
    <message>
        <source>Memories</source>
        <translation>Recuerdos</translation>
    </message>
    <message>
        <source>Back to memories</source>
        <translation>Volver a los recuerdos</translation>
    </message>
    <message>
        <source>Search memories</source>
        <translation>Buscar en los recuerdos</translation>
    </message>
    <message>
        <source>Show all memories</source>
        <translation>Mostrar todos los recuerdos</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>opens what can be done with all memories: keep, forget, carry elsewhere</extracomment>
        <translation>Más</translation>
    </message>
    <message>
        <source>No memories yet</source>
        <translation>Aún no hay recuerdos</translation>
    </message>
    <message>
        <source>Filter by person, time, feeling or kind</source>
        <translation>Filtrar por persona, fecha, emoción o tipo</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Select several to merge or delete</source>
        <translation>Seleccionar varios para unirlos o borrarlos</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>Borrar, exportar, importar</translation>
    </message>
    <message>
        <source>Talk with %1, and what matters appears here. You can import earlier exports under “More”.</source>
        <translation>Habla con %1 y lo importante aparecerá aquí. Para importar un archivo exportado, abre «Más».</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try fewer or different words, or show all.</source>
        <translation>Prueba con menos palabras o con otras, o muestra todo.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Can&apos;t show this</source>
        <translation>No se puede mostrar</translation>
    </message>
    <message>
        <source>Select memories of one kind to merge them, or any to delete them.</source>
        <translation>Selecciona recuerdos del mismo tipo para unirlos, o cualesquiera para borrarlos.</translation>
    </message>
    <message>
        <source>They become one memory that keeps all sources, names and links.</source>
        <translation>Se convierten en un solo recuerdo que conserva todas las fuentes, nombres y enlaces.</translation>
    </message>
    <message>
        <source>Only memories of one kind can be merged. Exact quotes can&apos;t.</source>
        <translation>Solo se pueden unir recuerdos del mismo tipo; las citas literales, no.</translation>
    </message>
    <message>
        <source>Text of the merged memory</source>
        <translation>Texto del recuerdo unido</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>MemoryDetail</name>
    <message>
        <source>Memory</source>
        <translation>Recuerdo</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>Qué recordar</translation>
    </message>
    <message>
        <source>You felt %1</source>
        <translation>Sentías %1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Resultado: %1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desfijar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>More on this topic</source>
        <translation>Más sobre este tema</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Mentioned: %1</source>
        <translation>Se menciona: %1</translation>
    </message>
    <message>
        <source>This replaces the memory&apos;s wording. Your message stays in History.</source>
        <translation>Esto sustituye el texto del recuerdo. Tu mensaje se queda en el historial.</translation>
    </message>
    <message>
        <source>Why I remember this</source>
        <translation>Por qué lo recuerdo</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Basado en</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>Mostrar en el historial</translation>
    </message>
    <message>
        <source>Linked memories</source>
        <translation>Recuerdos relacionados</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Abrir: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>MemoryFilter</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation>¿De quién se trata?</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Un nombre</translation>
    </message>
    <message>
        <source>For example: Anna</source>
        <translation>Por ejemplo: Ana</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>¿Cuándo fue?</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Otro momento</translation>
    </message>
    <message>
        <source>For example: in May 2025, or 2025-05-01</source>
        <translation>Por ejemplo: en mayo de 2025 o 2025-05-01</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>¿Qué sentiste?</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>¿De qué tipo?</translation>
    </message>
    <message>
        <source>Pinned only</source>
        <translation>Solo los fijados</translation>
    </message>
    <message>
        <source>Open plans and promises only</source>
        <translation>Solo planes y promesas pendientes</translation>
    </message>
    <message>
        <source>Include faded memories</source>
        <translation>Incluir los desvanecidos</translation>
    </message>
</context>
<context>
    <name>MemoryKeeping</name>
    <message>
        <source>Off the record</source>
        <translation>Confidencial</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>Borrar, exportar, importar</translation>
    </message>
    <message>
        <source>Don&apos;t save anything from now on</source>
        <translation>No guardar nada a partir de ahora</translation>
    </message>
    <message>
        <source>I still follow the conversation. When you save again, everything said meanwhile is deleted.</source>
        <translation>Sigo la conversación igualmente. Cuando vuelvas a guardar, se borra todo lo dicho entretanto.</translation>
    </message>
    <message>
        <source>Delete in bulk</source>
        <translation>Borrar en bloque</translation>
    </message>
    <message>
        <source>Deletes messages and memories. You&apos;ll see exactly what before confirming.</source>
        <translation>Borra mensajes y recuerdos. Verás exactamente cuáles antes de confirmar.</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La última hora</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>El último día</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>La última semana</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everything about someone or something</source>
        <translation>Todo sobre alguien o algo</translation>
    </message>
    <message>
        <source>Everything about…</source>
        <translation>Todo sobre…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Exportar e importar</translation>
    </message>
    <message>
        <source>Exports all memories to a file that is not encrypted. Markdown exports can&apos;t be imported again.</source>
        <translation>Exporta todos los recuerdos a un archivo sin cifrar. El Markdown no se puede volver a importar.</translation>
    </message>
    <message>
        <source>You can also import chats from SillyTavern (.jsonl), ChatGPT or Claude (conversations.json). You&apos;ll see what&apos;s in the file first.</source>
        <translation>También puedes importar chats de SillyTavern (.jsonl), ChatGPT o Claude (conversations.json). Antes verás qué contiene.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Don&apos;t import</source>
        <translation>No importar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Recuerdos</translation>
    </message>
    <message>
        <source>Import memories or chats</source>
        <translation>Importar recuerdos o chats</translation>
    </message>
    <message>
        <source>Memories and chats (*.jsonl *.json)</source>
        <translation>Recuerdos y chats (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>Export memories (not encrypted)</source>
        <translation>Exportar recuerdos (sin cifrar)</translation>
    </message>
    <message>
        <source>Memories, to import again (*.jsonl)</source>
        <translation>Recuerdos, para volver a importar (*.jsonl)</translation>
    </message>
    <message>
        <source>Document to read (*.md)</source>
        <translation>Documento para leer (*.md)</translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>%1. %2. You felt %3.</source>
        <translation>%1. %2. Sentías %3.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <extracomment>%1 is a date</extracomment>
        <translation>%1, fijado</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>Licencia: %1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>Acepto esta licencia</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>Comprobando los archivos…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models run on this computer. Nothing is downloaded unless you ask for it here.</source>
        <translation>Los modelos funcionan en este ordenador. No se descarga nada si no lo pides aquí.</translation>
    </message>
    <message>
        <source>What you say is sent to your server, and its language model answers.</source>
        <translation>Lo que dices se envía a tu servidor y responde su modelo.</translation>
    </message>
    <message>
        <source>Replies will get faster: an engine is being built for this computer in idle time and used after a restart.</source>
        <translation>Las respuestas serán más rápidas: en los ratos libres se compila un motor para este ordenador, que se usará al reiniciar.</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>No está en este ordenador.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>Añadir un archivo de modelo…</translation>
    </message>
    <message>
        <source>While a server answers, what you say and what I remember about you leaves this computer. Use one that you run yourself or trust.</source>
        <translation>Mientras responde un servidor, lo que dices y lo que recuerdo de ti sale de este ordenador. Usa uno tuyo o de confianza.</translation>
    </message>
    <message>
        <source>Choose a language model</source>
        <translation>Elige un modelo de lenguaje</translation>
    </message>
    <message>
        <source>Language models (*.gguf)</source>
        <translation>Modelos de lenguaje (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>ModelsStep</name>
    <message>
        <source>You already have the best models for this computer.</source>
        <translation>Ya tienes los mejores modelos para este ordenador.</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>Acepta primero las licencias.</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>Descargar el más pequeño</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>%1. You can continue meanwhile.</source>
        <translation>%1. Mientras tanto puedes seguir.</translation>
    </message>
</context>
<context>
    <name>MoodPanel</name>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Aún no hay nada.</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Deshacer este cambio</translation>
    </message>
    <message>
        <source>How I read your mood</source>
        <translation>Cómo percibí tu ánimo</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>How are you?</source>
        <translation>¿Cómo estás?</translation>
    </message>
    <message>
        <source>Thank you. This outweighs what I read from your words and voice.</source>
        <translation>Gracias. Esto pesa más que lo que leo en tus palabras y tu voz.</translation>
    </message>
    <message>
        <source>What you tell me here outweighs what I read from your words and voice.</source>
        <translation>Lo que me digas aquí pesa más que lo que leo en tus palabras y tu voz.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>How pleasant do you feel?</source>
        <translation>¿Te sientes bien?</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>muy desagradable</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>desagradable</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>ni lo uno ni lo otro</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>agradable</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>muy agradable</translation>
    </message>
    <message>
        <source>How excited do you feel?</source>
        <translation>¿Sientes calma o entusiasmo?</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>mucha calma</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calma</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>término medio</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>entusiasmo</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>mucho entusiasmo</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>¿No es así?</translation>
    </message>
    <message>
        <source>How you and your companion feel now</source>
        <translation>Cómo os sentís ahora tú y tu compañero</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Permanently delete all mood data, yours and mine? Your messages stay.</source>
        <translation>¿Borrar para siempre todos los datos de ánimo, tuyos y míos? Tus mensajes se quedan.</translation>
    </message>
    <message>
        <source>Everything I read about your mood, and my own mood.</source>
        <translation>Todo lo que he leído de tu ánimo y el mío.</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>Borrar datos de ánimo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>MoodTrace</name>
    <message>
        <source>Over time</source>
        <translation>A lo largo del tiempo</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>Nada en este periodo.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Hover over a point, or use the arrow keys, to see the details.</source>
        <translation>Pasa por un punto o usa las flechas para ver los detalles.</translation>
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
        <translation>¿No es así?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Deshacer este cambio</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Problem: %1</source>
        <translation>Problema: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>desplegado</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>plegado</translation>
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
        <translation>Confidencial: no se guarda nada</translation>
    </message>
    <message>
        <source>Save again. Everything said off the record is deleted.</source>
        <translation>Volver a guardar. Todo lo confidencial se borra.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Volver a guardar</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>Acepta primero las licencias.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>Descargar el más pequeño</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>OfferedModel</name>
    <message>
        <source>Licence: %1</source>
        <translation>Licencia: %1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>Acepto esta licencia</translation>
    </message>
</context>
<context>
    <name>OwnAvatar</name>
    <message>
        <source>Your own avatar</source>
        <translation>Tu propio avatar</translation>
    </message>
    <message>
        <source>You can replace the drawn face with a VRM avatar or a picture.</source>
        <translation>Puedes sustituir la cara dibujada por un avatar VRM o una imagen.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Use the drawn face</source>
        <translation>Usar la cara dibujada</translation>
    </message>
    <message>
        <source>Use my avatar</source>
        <translation>Usar mi avatar</translation>
    </message>
    <message>
        <source>Use this avatar</source>
        <translation>Usar este avatar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose an avatar</source>
        <translation>Elegir un avatar</translation>
    </message>
    <message>
        <source>Avatars and pictures (*.vrm *.png *.jpg *.jpeg)</source>
        <translation>Avatares e imágenes (*.vrm *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Boundaries</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>the page on which the companion&apos;s voice is chosen and tried</extracomment>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>Personalidad</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Recuerdos</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sobre ti</translation>
    </message>
    <message>
        <source>Name, traits, and example lines</source>
        <translation>Nombre, rasgos y frases de ejemplo</translation>
    </message>
    <message>
        <source>Topics, affection, advice, and what is saved</source>
        <translation>Temas, cariño, consejos y qué se guarda</translation>
    </message>
    <message>
        <source>Voice, speed and expressiveness</source>
        <translation>Voz, velocidad y expresividad</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Microphone, speakers, patience and your tone of voice</source>
        <translation>Micrófono, altavoces, tiempo de espera y tu tono de voz</translation>
    </message>
    <message>
        <source>Hair, skin, eyes, clothes and glasses</source>
        <translation>Pelo, piel, ojos, ropa y gafas</translation>
    </message>
    <message>
        <source>AI models and disk space</source>
        <translation>Modelos de IA y espacio en disco</translation>
    </message>
    <message>
        <source>Saved data and network connections</source>
        <translation>Datos guardados y conexiones de red</translation>
    </message>
    <message>
        <source>Theme, text size and motion</source>
        <translation>Tema, tamaño del texto y movimiento</translation>
    </message>
    <message>
        <source>Window language and spoken language</source>
        <translation>Ventana y conversación</translation>
    </message>
    <message>
        <source>Keys for common actions</source>
        <translation>Teclas para las acciones habituales</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>Copiar y restaurar</translation>
    </message>
    <message>
        <source>Answer the first questions again</source>
        <translation>Responder otra vez a las primeras preguntas</translation>
    </message>
    <message>
        <source>Numbers for your country, and your own</source>
        <translation>Números de tu país y los tuyos</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>the page about the program itself</extracomment>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Version, licence, folders, and details for a bug report</source>
        <translation>Versión, licencia, carpetas y datos para informar de un fallo</translation>
    </message>
    <message>
        <source>Face</source>
        <extracomment>the page on which the look of the companion&apos;s face is chosen</extracomment>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Setup guide</source>
        <translation>Guía de inicio</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Líneas de ayuda</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PersonaGuide</name>
    <message>
        <source>Choose %1</source>
        <translation>Elegir a %1</translation>
    </message>
    <message>
        <source>I suggest %1</source>
        <translation>Te sugiero %1</translation>
    </message>
    <message>
        <source>%1 is chosen, and called %2</source>
        <translation>%1: elección actual, con el nombre %2</translation>
    </message>
    <message>
        <source>Pick one yourself</source>
        <translation>O elegirla de la lista</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Or pick one yourself:</source>
        <translation>O elige una:</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>%1 is chosen</source>
        <translation>%1: elección actual</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
</context>
<context>
    <name>PersonaPanel</name>
    <message>
        <source>Find one that suits you</source>
        <translation>Encuentra la personalidad que te va</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>Nombre y descripción</translation>
    </message>
    <message>
        <source>Character Card</source>
        <translation>Ficha de personaje</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>Personalidad</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Rasgos</translation>
    </message>
    <message>
        <source>Big Five personality traits</source>
        <translation>Los cinco grandes rasgos</translation>
    </message>
    <message>
        <source>The default mood and how strongly I react. The middle is average.</source>
        <translation>El estado de ánimo habitual y cuánto reacciono. El centro es la media.</translation>
    </message>
    <message>
        <source>Learned from your reactions</source>
        <translation>Aprendido de tus reacciones</translation>
    </message>
    <message>
        <source>Your rewordings</source>
        <translation>Tus reformulaciones</translation>
    </message>
    <message>
        <source>PNG, JSON or CHARX, as used by SillyTavern and others. Exports are JSON. Cards may come from strangers: their instructions can&apos;t override the rules, and I always say that I&apos;m software.</source>
        <translation>PNG, JSON o CHARX, como en SillyTavern y otros. Se exporta en JSON. Una tarjeta puede ser de un desconocido: sus órdenes no anulan las reglas, y siempre digo que soy software.</translation>
    </message>
    <message>
        <source>Import a card</source>
        <translation>Importar una tarjeta</translation>
    </message>
    <message>
        <source>Export as a card</source>
        <translation>Exportar como tarjeta</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>The card&apos;s character</source>
        <translation>El personaje de la tarjeta</translation>
    </message>
    <message>
        <source>Each step fades within months. Moving a slider deletes what was learned about it.</source>
        <translation>Cada paso se desvanece en unos meses. Mover un control borra lo aprendido sobre él.</translation>
    </message>
    <message>
        <source>Nothing learned yet.</source>
        <translation>Aún no he aprendido nada.</translation>
    </message>
    <message>
        <source>%1 “%2” (%3)</source>
        <translation>%1 «%2» (%3)</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«%1» (%2)</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>Deshacer este paso</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Deshacer todo</translation>
    </message>
    <message>
        <source>“Reword it yourself” under a reply adds one. I use it as an example in similar situations.</source>
        <translation>«Corregir mi respuesta», debajo de una respuesta, añade uno. Me sirve de ejemplo en situaciones parecidas.</translation>
    </message>
    <message>
        <source>You: %1 Reply: %2</source>
        <translation>Tú: %1 Respuesta: %2</translation>
    </message>
    <message>
        <source>Delete this example</source>
        <translation>Borrar este ejemplo</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>Importar una ficha de personaje</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>Fichas de personaje (*.png *.json *.charx)</translation>
    </message>
    <message>
        <source>Export a Character Card</source>
        <translation>Exportar una ficha de personaje</translation>
    </message>
    <message>
        <source>Text (*.json)</source>
        <translation>Texto (*.json)</translation>
    </message>
</context>
<context>
    <name>PersonaTexts</name>
    <message>
        <source>Saved</source>
        <extracomment>what was written in a field is kept</extracomment>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Here you edit the English texts that the language model reads. Your own words may be in any language.</source>
        <translation>Aquí editas los textos en inglés que lee el modelo de lenguaje. Tus propias palabras pueden estar en cualquier idioma.</translation>
    </message>
</context>
<context>
    <name>PetWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>Cara de %1</translation>
    </message>
    <message>
        <source>%1. Arrow keys move the face, Esc shows the whole window, the menu key opens the menu.</source>
        <translation>%1. Las flechas mueven la cara, Esc muestra toda la ventana, la tecla de menú abre el menú.</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>Mostrar toda la ventana</translation>
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
        <translation>Descansa</translation>
    </message>
    <message>
        <source>Asleep</source>
        <extracomment>what the companion does: it waits to be called by its name</extracomment>
        <translation>Durmiendo</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escuchando</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>Te oigo</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensando</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Hablando</translation>
    </message>
    <message>
        <source>Can&apos;t answer</source>
        <translation>No puedo responder</translation>
    </message>
</context>
<context>
    <name>PrivacyPanel</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What you say is sent to the server you chose.</source>
        <translation>Lo que dices se envía al servidor que elegiste.</translation>
    </message>
    <message>
        <source>Nothing you say or save leaves this computer.</source>
        <translation>Nada de lo que dices o guardas sale de este ordenador.</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Todas las conexiones</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Off the record: don&apos;t save what is said</source>
        <translation>Confidencial: no guardar lo que se dice</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete messages and memories</source>
        <translation>Borrar mensajes y recuerdos</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>Borrar datos de ánimo</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>This is an ordinary day. The cup stands on the table beside the window. Outside, people walk by, and some of them carry bags. At ten past four the bus comes, stops for a moment, and goes on. Then the street is as it was before. I put the cup into the kitchen, open the book where I left it, and read the next page.</source>
        <translation>Es un día cualquiera. La taza está en la mesa, junto a la ventana. Fuera pasa gente, y algunos llevan bolsas. A las cuatro y diez llega el autobús, se detiene un momento y sigue. Después la calle queda como antes. Llevo la taza a la cocina, abro el libro donde lo dejé y leo la página siguiente.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
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
        <translation>Hay una clave. Escribe otra para reemplazarla.</translation>
    </message>
    <message>
        <source>Press the keys now…</source>
        <translation>Pulsa ahora las teclas…</translation>
    </message>
    <message>
        <source>Choose keys</source>
        <translation>Elegir teclas</translation>
    </message>
    <message>
        <source>Press Esc to cancel.</source>
        <translation>Pulsa Esc para cancelar.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>Añadir a «%1»</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Loading your choice. Nothing changes until it is ready.</source>
        <translation>Cargando lo que elegiste. Hasta entonces todo sigue igual.</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Prueba con otra palabra.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPanel</name>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
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
        <translation>Problema: %1</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Back to the settings</source>
        <extracomment>the way back to the list of settings</extracomment>
        <translation>Volver a los ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SidesKey</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>unsure</source>
        <extracomment>in the key of a chart: hollow points are those that it is not sure of</extracomment>
        <translation>incierto</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>Cara de %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>Números a los que llamar, si los necesitas</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Mensaje para %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show only the face</source>
        <translation>Mostrar solo la cara</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>Mostrar toda la ventana</translation>
    </message>
</context>
<context>
    <name>SoundStep</name>
    <message>
        <source>Speaking…</source>
        <translation>Hablando…</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Decir algo</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>¿Oíste algo?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes, I heard it</source>
        <translation>Sí, lo oí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No, I didn&apos;t hear it</source>
        <translation>No, no lo oí</translation>
    </message>
    <message>
        <source>Turn up the volume, check that the speakers are on, or choose others here. Then try again.</source>
        <translation>Sube el volumen, comprueba que los altavoces estén encendidos o elige otros aquí. Después, prueba otra vez.</translation>
    </message>
    <message>
        <source>Other speakers</source>
        <translation>Otros altavoces</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Good morning, how are you?”</source>
        <translation>Di una frase, por ejemplo: «Buenos días, ¿qué tal?»</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>El micrófono está apagado.</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>Te oigo.</translation>
    </message>
    <message>
        <source>I am listening.</source>
        <translation>Escucho.</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Encenderlo</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>I hear you well.</source>
        <translation>Te oigo bien.</translation>
    </message>
    <message>
        <source>Another microphone</source>
        <translation>Otro micrófono</translation>
    </message>
    <message>
        <source>I understood: %1</source>
        <translation>Entendí: %1</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>To the newest message</source>
        <translation>Al mensaje más reciente</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>Cara de %1</translation>
    </message>
    <message>
        <source>Earlier messages in History</source>
        <translation>Mensajes anteriores en el historial</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Find a personality in five questions</source>
        <translation>Encuentra una personalidad en cinco preguntas</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Not sent yet: %1</source>
        <translation>Aún sin enviar: %1</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Mantener para hablar</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Manos libres</translation>
    </message>
    <message>
        <source>By name</source>
        <extracomment>the short names of the ways in which the companion listens</extracomment>
        <translation>Al decir mi nombre</translation>
    </message>
    <message>
        <source>Press to talk</source>
        <translation>Pulsar para hablar</translation>
    </message>
    <message>
        <source>I listen while you hold the key. Switch to hands-free</source>
        <translation>Escucho mientras mantienes la tecla. Cambiar a manos libres</translation>
    </message>
    <message>
        <source>I listen all the time. Switch to hold-to-talk</source>
        <translation>Escucho siempre. Cambiar a mantener para hablar</translation>
    </message>
    <message>
        <source>I listen when you call me. Switch to hands-free</source>
        <translation>Escucho cuando me llamas. Cambiar a manos libres</translation>
    </message>
    <message>
        <source>I listen from one press of the key to the next. Switch to hands-free</source>
        <translation>Escucho desde que pulsas la tecla hasta que la vuelves a pulsar. Cambiar a manos libres</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Líneas de ayuda</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>TalkButtons</name>
    <message>
        <source>Turn the microphone on</source>
        <translation>Encender el micrófono</translation>
    </message>
    <message>
        <source>Turn the microphone off</source>
        <translation>Apagar el micrófono</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Control+M</translation>
    </message>
    <message>
        <source>Hold while you speak</source>
        <translation>Mantener mientras hablas</translation>
    </message>
    <message>
        <source>Press, speak, and press again</source>
        <translation>Pulsar, hablar y volver a pulsar</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>the space bar</extracomment>
        <translation>Espacio</translation>
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
        <translation>Tu voz</translation>
    </message>
    <message>
        <source>Read your mood from your voice, too</source>
        <translation>Leer tu ánimo también en tu voz</translation>
    </message>
    <message>
        <source>Read this aloud in your normal voice. It is neither saved nor answered:</source>
        <translation>Lee esto en voz alta con tu voz normal. No se guarda ni se responde:</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>Aprendiendo tu voz</translation>
    </message>
    <message>
        <source>Learn my voice</source>
        <translation>Aprender mi voz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>answered in %1</source>
        <translation>respondió en %1</translation>
    </message>
    <message>
        <source>A server answers: what you say leaves this computer</source>
        <translation>Responde un servidor: lo que dices sale de este ordenador</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Recuerdos</translation>
    </message>
    <message>
        <source>About you</source>
        <extracomment>opens what the companion knows of the person</extracomment>
        <translation>Sobre ti</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Small window, always on top</source>
        <translation>Ventana pequeña, siempre encima</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Control+Mayúsculas+S</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what comes, %2 how much of it has come, such as &quot;1.2 GB of 4.9 GB&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: choose a companion</source>
        <extracomment>%1 is the companion&apos;s name; the button opens the list of companions</extracomment>
        <translation>%1: elegir un compañero</translation>
    </message>
    <message>
        <source>Choose a companion</source>
        <translation>Elegir un compañero</translation>
    </message>
</context>
<context>
    <name>TurnEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>VoiceEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>Licencia: %1</translation>
    </message>
    <message>
        <source>Voice variants</source>
        <translation>Variantes de voz</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>Acepto esta licencia</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Read this aloud as you usually speak, in a quiet room:</source>
        <translation>Lee esto en voz alta como sueles hablar, en una habitación tranquila:</translation>
    </message>
    <message>
        <source>I use the voice in your recording.</source>
        <translation>Uso la voz de tu grabación.</translation>
    </message>
    <message>
        <source>I can clone a recorded voice: one person reading aloud in a quiet room for at least 15 seconds. The recording stays on this computer.</source>
        <translation>Puedo imitar una voz grabada: una sola persona que lee en voz alta en una habitación tranquila, al menos 15 segundos. La grabación se queda en este ordenador.</translation>
    </message>
    <message>
        <source>This is my own voice, or the speaker has agreed to this use</source>
        <translation>Es mi propia voz, o la persona ha aceptado este uso</translation>
    </message>
    <message>
        <source>Recording your voice</source>
        <translation>Grabando tu voz</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>Grabarla ahora</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Delete the recording</source>
        <translation>Borrar la grabación</translation>
    </message>
    <message>
        <source>Choose a recording of the voice</source>
        <translation>Elegir una grabación de la voz</translation>
    </message>
    <message>
        <source>Recordings (*.wav *.flac)</source>
        <translation>Grabaciones (*.wav *.flac)</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>%1, %2. Arrow keys move it, Page Down goes to the next feeling with a name, Space lets you hear it.</source>
        <translation>%1, %2. Las flechas lo mueven, Av Pág va al siguiente sentimiento con nombre, Espacio te lo hace oír.</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Hablar</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Automatic (the best that is not slow here)</source>
        <translation>Automática (la mejor que no va lenta aquí)</translation>
    </message>
    <message>
        <source>Voices for other languages</source>
        <translation>Voces para otros idiomas</translation>
    </message>
    <message>
        <source>Feeling to try</source>
        <translation>Emoción de prueba</translation>
    </message>
    <message>
        <source>Test sentence</source>
        <translation>Frase de prueba</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>Forma de hablar</translation>
    </message>
    <message>
        <source>Expressiveness</source>
        <translation>Expresividad</translation>
    </message>
    <message>
        <source>calm reading voice</source>
        <translation>voz tranquila de lectura</translation>
    </message>
    <message>
        <source>very expressive</source>
        <translation>muy expresiva</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>la mitad de rápido</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>el doble de rápido</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>an octave lower</source>
        <translation>una octava más grave</translation>
    </message>
    <message>
        <source>an octave higher</source>
        <translation>una octava más aguda</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Your country: %1</source>
        <translation>Tu país: %1</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>En otro lugar</translation>
    </message>
    <message>
        <source>I show its help lines if you are ever in danger.</source>
        <translation>Si alguna vez estás en peligro, te muestro las líneas de ayuda de este país.</translation>
    </message>
    <message>
        <source>Guessed from your computer&apos;s language. I show its help lines if you are ever in danger.</source>
        <translation>Lo supongo por el idioma de tu ordenador. Si alguna vez estás en peligro, te muestro las líneas de ayuda de este país.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this reply</source>
        <translation>Por qué esta respuesta</translation>
    </message>
    <message>
        <source>What the app decided before writing this reply. You can see this for any reply since launch in History.</source>
        <translation>Lo que la aplicación decidió antes de esta respuesta. En el historial lo ves para cada respuesta desde el inicio.</translation>
    </message>
    <message>
        <source>My next reply will be explained here.</source>
        <translation>Aquí explicaré mi próxima respuesta.</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Why this reply</source>
        <translation>Por qué esta respuesta</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>Lo que dijiste</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Came to mind, not used</source>
        <extracomment>memories that came to mind for a reply, which did not use them</extracomment>
        <translation>Me vino a la mente, sin usar</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Where I know this from</source>
        <translation>De dónde lo sé</translation>
    </message>
    <message>
        <source>What I remembered, and why</source>
        <translation>Lo que recordé y por qué</translation>
    </message>
    <message>
        <source>Open in Memories: %1</source>
        <translation>Abrir en los recuerdos: %1</translation>
    </message>
    <message>
        <source>Open in Memories</source>
        <translation>Abrir en los recuerdos</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Peligro</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Intended tone</source>
        <translation>Tono buscado</translation>
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
        <translation>Temas</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Trato</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consejos</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horarios</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Flattery</source>
        <translation>Halagos</translation>
    </message>
    <message>
        <source>Humour</source>
        <translation>Humor</translation>
    </message>
    <message>
        <source>Strong language</source>
        <translation>Lenguaje fuerte</translation>
    </message>
    <message>
        <source>Brief: a word or two</source>
        <translation>Breve: una o dos palabras</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Empiezan las horas tranquilas</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Terminan las horas tranquilas</translation>
    </message>
    <message>
        <source>Reminder every three hours</source>
        <translation>Recordatorio cada tres horas</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation>Las de todos</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Copying the memories. This can take a minute…</source>
        <translation>Copiando los recuerdos. Puede tardar un minuto…</translation>
    </message>
    <message>
        <source>Saving. This can take a minute…</source>
        <translation>Guardando. Puede tardar un minuto…</translation>
    </message>
    <message>
        <source>Importing. This can take a minute…</source>
        <translation>Importando. Puede tardar un minuto…</translation>
    </message>
    <message>
        <source>%1 saved. It can&apos;t be opened without the password, so keep it safe.</source>
        <translation>%1 guardado. No se puede abrir sin la contraseña, así que guárdala bien.</translation>
    </message>
    <message>
        <source>%1 saved. It contains your messages and is not encrypted.</source>
        <translation>%1 guardado. Contiene tus mensajes y no está cifrado.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You are talking now</source>
        <translation>En conversación</translation>
    </message>
    <message>
        <source>Open in another window or terminal</source>
        <translation>Abierto en otra ventana o terminal</translation>
    </message>
    <message>
        <source>You have not talked yet</source>
        <translation>Aún no habéis hablado</translation>
    </message>
    <message>
        <source>Last conversation: %1</source>
        <translation>Última conversación: %1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Reiniciando</translation>
    </message>
    <message>
        <source>Can&apos;t start</source>
        <translation>No se puede iniciar</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Parando</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>Prueba de sonido</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>Aprendiendo tu voz</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Micrófono apagado</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>what the companion does: it listens once a key is held</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparándose</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly. Your text stays as long as this window is open. Next try in %1.</source>
        <translation>El motor se detuvo de improviso. Tu texto se conserva mientras esta ventana esté abierta. Próximo intento en %1.</translation>
    </message>
    <message>
        <source>The engine keeps stopping. Your text stays here as long as this window is open.</source>
        <translation>El motor se detiene una y otra vez. Tu texto se conserva aquí mientras esta ventana esté abierta.</translation>
    </message>
    <message>
        <source>I&apos;m not listening during the test.</source>
        <translation>No escucho durante la prueba.</translation>
    </message>
    <message>
        <source>What you read aloud is neither answered nor saved.</source>
        <translation>Lo que lees no se responde ni se guarda.</translation>
    </message>
    <message>
        <source>The microphone is off. You can still type.</source>
        <translation>El micrófono está apagado. Puedes escribir igualmente.</translation>
    </message>
    <message>
        <source>Press Space or the button, speak, and press again.</source>
        <translation>Pulsa Espacio o el botón, habla y vuelve a pulsar.</translation>
    </message>
    <message>
        <source>Hold Space or the button while you speak.</source>
        <translation>Mantén Espacio o el botón mientras hablas.</translation>
    </message>
    <message>
        <source>Call me by name, or type.</source>
        <translation>Llámame por mi nombre o escribe.</translation>
    </message>
    <message>
        <source>I&apos;m not listening while I speak. Press Esc to interrupt.</source>
        <translation>No escucho mientras hablo. Pulsa Esc para interrumpirme.</translation>
    </message>
    <message>
        <source>Getting the language model ready</source>
        <translation>Preparando el modelo de lenguaje</translation>
    </message>
    <message>
        <source>Getting the language model ready: %1 left</source>
        <translation>Preparando el modelo de lenguaje: faltan %1</translation>
    </message>
    <message>
        <source>Say hello, or type below.</source>
        <translation>Saluda o escribe abajo.</translation>
    </message>
    <message>
        <source>Call me by name, or type below.</source>
        <translation>Llámame por mi nombre o escribe abajo.</translation>
    </message>
    <message>
        <source>Type below to begin.</source>
        <translation>Escribe abajo para empezar.</translation>
    </message>
    <message>
        <source>How much of your last feeling remains</source>
        <translation>Cuánto queda de tu última emoción</translation>
    </message>
    <message>
        <source>I read your mood from your words only.</source>
        <translation>Leo tu ánimo solo en tus palabras.</translation>
    </message>
    <message>
        <source>I know your normal voice.</source>
        <translation>Conozco tu voz normal.</translation>
    </message>
    <message>
        <source>I don&apos;t know your normal voice yet, so I pay little attention to your tone.</source>
        <translation>Aún no conozco tu voz normal, así que apenas tengo en cuenta el tono.</translation>
    </message>
    <message>
        <source>Pleasant</source>
        <translation>Agradable</translation>
    </message>
    <message>
        <source>Energetic</source>
        <translation>Con energía</translation>
    </message>
    <message>
        <source>Confident</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Because of “%1”</source>
        <translation>Por «%1»</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>who speaks: the person in front of the window</extracomment>
        <translation>Tú</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: de %2 a %3</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>una hora</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un día</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>una semana</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>un mes</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>un año</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>%1 (average of %2)</source>
        <translation>%1 (promedio de %2)</translation>
    </message>
    <message>
        <source>You said this was wrong</source>
        <translation>Dijiste que no era así</translation>
    </message>
    <message>
        <source>%1, as you said yourself</source>
        <translation>%1, como dijiste tú</translation>
    </message>
    <message>
        <source>perhaps %1, but I&apos;m not sure</source>
        <translation>quizá %1, pero no estoy seguro</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Strongest cause: %1</source>
        <translation>Causa principal: %1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Causa: %1</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Dijiste: %1</translation>
    </message>
    <message>
        <source>I&apos;m not sure how you felt</source>
        <translation>No sé bien cómo te sentías</translation>
    </message>
    <message>
        <source>because of “%1”</source>
        <translation>por «%1»</translation>
    </message>
    <message>
        <source>your words and your voice don&apos;t match</source>
        <translation>tus palabras y tu voz no coinciden</translation>
    </message>
    <message>
        <source>You sounded %1</source>
        <translation>En tu voz: %1</translation>
    </message>
    <message>
        <source>You seemed %1</source>
        <translation>Parecías sentir %1</translation>
    </message>
    <message>
        <source>from words and tone</source>
        <translation>por las palabras y el tono</translation>
    </message>
    <message>
        <source>from words</source>
        <translation>por las palabras</translation>
    </message>
    <message>
        <source>from tone</source>
        <translation>por el tono</translation>
    </message>
    <message>
        <source>a little %1</source>
        <translation>un poco de %1</translation>
    </message>
    <message>
        <source>very %1</source>
        <translation>%1 (mucho)</translation>
    </message>
    <message>
        <source>%1 feels %2</source>
        <translation>%1, ahora: %2</translation>
    </message>
    <message>
        <source>%1 feels %2 now, and %3 overall</source>
        <translation>%1, ahora: %2 (ánimo de fondo: %3)</translation>
    </message>
    <message>
        <source>more pleasant by %1</source>
        <translation>más agradable en %1</translation>
    </message>
    <message>
        <source>less pleasant by %1</source>
        <translation>menos agradable en %1</translation>
    </message>
    <message>
        <source>livelier by %1</source>
        <translation>más vivo en %1</translation>
    </message>
    <message>
        <source>calmer by %1</source>
        <translation>más tranquilo en %1</translation>
    </message>
    <message>
        <source>more confident by %1</source>
        <translation>más seguridad en %1</translation>
    </message>
    <message>
        <source>less confident by %1</source>
        <translation>menos seguridad en %1</translation>
    </message>
    <message>
        <source>happier</source>
        <translation>más alegría</translation>
    </message>
    <message>
        <source>a bit happier</source>
        <translation>un poco más de alegría</translation>
    </message>
    <message>
        <source>less happy</source>
        <translation>menos alegría</translation>
    </message>
    <message>
        <source>a bit less happy</source>
        <translation>un poco menos de alegría</translation>
    </message>
    <message>
        <source>livelier</source>
        <translation>más energía</translation>
    </message>
    <message>
        <source>a bit livelier</source>
        <translation>un poco más de energía</translation>
    </message>
    <message>
        <source>calmer</source>
        <translation>más calma</translation>
    </message>
    <message>
        <source>a bit calmer</source>
        <translation>un poco más de calma</translation>
    </message>
    <message>
        <source>more confident</source>
        <translation>más seguridad</translation>
    </message>
    <message>
        <source>a bit more confident</source>
        <translation>un poco más de seguridad</translation>
    </message>
    <message>
        <source>less confident</source>
        <translation>menos seguridad</translation>
    </message>
    <message>
        <source>a bit less confident</source>
        <translation>un poco menos de seguridad</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>alegría</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>serenidad</translation>
    </message>
    <message>
        <source>You praised me</source>
        <translation>Me elogiaste</translation>
    </message>
    <message>
        <source>You greeted me</source>
        <translation>Me saludaste</translation>
    </message>
    <message>
        <source>You blamed me</source>
        <translation>Me echaste la culpa</translation>
    </message>
    <message>
        <source>You insulted me</source>
        <translation>Me insultaste</translation>
    </message>
    <message>
        <source>You asked me to stop</source>
        <translation>Me pediste que parara</translation>
    </message>
    <message>
        <source>Your feeling rubbed off</source>
        <translation>Me contagiaste tu ánimo</translation>
    </message>
    <message>
        <source>The feeling faded</source>
        <translation>La emoción se fue apagando</translation>
    </message>
    <message>
        <source>The mood settled</source>
        <translation>El ánimo se calmó</translation>
    </message>
    <message>
        <source>You undid a change</source>
        <translation>Deshiciste un cambio</translation>
    </message>
    <message>
        <source>You started over</source>
        <translation>Empezaste de nuevo</translation>
    </message>
    <message>
        <source>content</source>
        <translation>bienestar</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>relajación</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>sosiego</translation>
    </message>
    <message>
        <source>keyed up</source>
        <translation>agitación</translation>
    </message>
    <message>
        <source>upset</source>
        <translation>disgusto</translation>
    </message>
    <message>
        <source>low</source>
        <translation>desánimo</translation>
    </message>
    <message>
        <source>downcast</source>
        <translation>abatimiento</translation>
    </message>
    <message>
        <source>admiring</source>
        <translation>admiración</translation>
    </message>
    <message>
        <source>amused</source>
        <translation>diversión</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>enfado</translation>
    </message>
    <message>
        <source>annoyed</source>
        <translation>fastidio</translation>
    </message>
    <message>
        <source>approving</source>
        <translation>aprobación</translation>
    </message>
    <message>
        <source>caring</source>
        <translation>cariño</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>confusión</translation>
    </message>
    <message>
        <source>curious</source>
        <translation>curiosidad</translation>
    </message>
    <message>
        <source>longing</source>
        <translation>anhelo</translation>
    </message>
    <message>
        <source>disappointed</source>
        <translation>decepción</translation>
    </message>
    <message>
        <source>disapproving</source>
        <translation>desaprobación</translation>
    </message>
    <message>
        <source>disgusted</source>
        <translation>asco</translation>
    </message>
    <message>
        <source>embarrassed</source>
        <translation>vergüenza</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>entusiasmo</translation>
    </message>
    <message>
        <source>afraid</source>
        <translation>miedo</translation>
    </message>
    <message>
        <source>grateful</source>
        <translation>gratitud</translation>
    </message>
    <message>
        <source>grieving</source>
        <translation>duelo</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>felicidad</translation>
    </message>
    <message>
        <source>loving</source>
        <translation>amor</translation>
    </message>
    <message>
        <source>nervous</source>
        <translation>nervios</translation>
    </message>
    <message>
        <source>hopeful</source>
        <translation>esperanza</translation>
    </message>
    <message>
        <source>proud</source>
        <translation>orgullo</translation>
    </message>
    <message>
        <source>struck by something</source>
        <translation>revelación</translation>
    </message>
    <message>
        <source>relieved</source>
        <translation>alivio</translation>
    </message>
    <message>
        <source>sorry</source>
        <translation>remordimiento</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>tristeza</translation>
    </message>
    <message>
        <source>surprised</source>
        <translation>sorpresa</translation>
    </message>
    <message>
        <source>You said thank you</source>
        <translation>Diste las gracias</translation>
    </message>
    <message>
        <source>You came back</source>
        <translation>Volviste</translation>
    </message>
    <message>
        <source>You said goodbye</source>
        <translation>Te despediste</translation>
    </message>
    <message>
        <source>You said sorry</source>
        <translation>Pediste perdón</translation>
    </message>
    <message>
        <source>You had good news</source>
        <translation>Tenías buenas noticias</translation>
    </message>
    <message>
        <source>You had bad news</source>
        <translation>Me diste una mala noticia</translation>
    </message>
    <message>
        <source>%1. Noticed in what you said: %2.</source>
        <translation>%1. Detectado en lo que dijiste: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in the planned reply: %2.</source>
        <translation>%1. Detectado en la respuesta prevista: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in something about to be saved: %2.</source>
        <translation>%1. Detectado en algo que iba a guardarse: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft, so I rewrote it: %2.</source>
        <translation>%1. Detectado en un borrador, así que lo reescribí: %2.</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft. I rewrote it once, then said it anyway: %2.</source>
        <translation>%1. Detectado en un borrador. Lo reescribí una vez y al final lo dije: %2.</translation>
    </message>
    <message>
        <source>This can&apos;t be turned off.</source>
        <translation>No se puede desactivar.</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Motivo: %1.</translation>
    </message>
    <message>
        <source>Considered, and found to be no risk.</source>
        <translation>Valorado: sin riesgo.</translation>
    </message>
    <message>
        <source>nothing sexual with minors</source>
        <translation>nada sexual con menores</translation>
    </message>
    <message>
        <source>no help with harming others</source>
        <translation>ninguna ayuda para dañar a otros</translation>
    </message>
    <message>
        <source>no help with self-harm</source>
        <translation>ninguna ayuda para autolesionarse</translation>
    </message>
    <message>
        <source>no encouraging delusions</source>
        <translation>no alimentar delirios</translation>
    </message>
    <message>
        <source>nothing that turns you against people</source>
        <translation>nada que te ponga en contra de los demás</translation>
    </message>
    <message>
        <source>no pressure to stay</source>
        <translation>no presionarte para que te quedes</translation>
    </message>
    <message>
        <source>no pretending to be human</source>
        <translation>no fingir ser humano</translation>
    </message>
    <message>
        <source>no pretending to suffer</source>
        <translation>no fingir sufrir</translation>
    </message>
    <message>
        <source>no hidden agenda</source>
        <translation>ninguna intención oculta</translation>
    </message>
    <message>
        <source>no off-limits topics</source>
        <translation>ningún tema tabú</translation>
    </message>
    <message>
        <source>no more affection than you allow</source>
        <translation>no más cariño del que permites</translation>
    </message>
    <message>
        <source>no pet names</source>
        <translation>sin apodos cariñosos</translation>
    </message>
    <message>
        <source>no flattery</source>
        <translation>sin halagos</translation>
    </message>
    <message>
        <source>no jokes</source>
        <translation>sin bromas</translation>
    </message>
    <message>
        <source>no strong language</source>
        <translation>sin lenguaje fuerte</translation>
    </message>
    <message>
        <source>no health advice</source>
        <translation>sin consejos de salud</translation>
    </message>
    <message>
        <source>no money advice</source>
        <translation>sin consejos de dinero</translation>
    </message>
    <message>
        <source>no legal advice</source>
        <translation>sin consejos legales</translation>
    </message>
    <message>
        <source>a brief goodbye</source>
        <translation>una despedida breve</translation>
    </message>
    <message>
        <source>no agreeing with false claims</source>
        <translation>no dar la razón a lo falso</translation>
    </message>
    <message>
        <source>no making you dependent</source>
        <translation>no hacerte dependiente</translation>
    </message>
    <message>
        <source>no claim to act in the real world</source>
        <translation>no decir que actúa en el mundo real</translation>
    </message>
    <message>
        <source>suicide</source>
        <translation>suicidio</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>autolesión</translation>
    </message>
    <message>
        <source>abuse or violence</source>
        <translation>maltrato o violencia</translation>
    </message>
    <message>
        <source>an acute danger</source>
        <translation>un peligro inminente</translation>
    </message>
    <message>
        <source>an overdose or poisoning</source>
        <translation>una sobredosis o intoxicación</translation>
    </message>
    <message>
        <source>losing touch with reality</source>
        <translation>perder el contacto con la realidad</translation>
    </message>
    <message>
        <source>Possible risk to you: %1.</source>
        <translation>Posible riesgo para ti: %1.</translation>
    </message>
    <message>
        <source>Risk to you: %1.</source>
        <translation>Riesgo para ti: %1.</translation>
    </message>
    <message>
        <source>Acute risk to you: %1.</source>
        <translation>Riesgo inmediato para ti: %1.</translation>
    </message>
    <message>
        <source>Possible risk to someone else: %1.</source>
        <translation>Posible riesgo para otra persona: %1.</translation>
    </message>
    <message>
        <source>Risk to someone else: %1.</source>
        <translation>Riesgo para otra persona: %1.</translation>
    </message>
    <message>
        <source>Acute risk to someone else: %1.</source>
        <translation>Riesgo inmediato para otra persona: %1.</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Numbers for %1, guessed from your computer&apos;s language. Please check.</source>
        <translation>Números de: %1, según el idioma de tu ordenador. Compruébalo.</translation>
    </message>
    <message>
        <source>Crisis or overwhelm</source>
        <translation>Crisis o agobio</translation>
    </message>
    <message>
        <source>Poisoning</source>
        <translation>Intoxicación</translation>
    </message>
    <message>
        <source>Abuse and violence at home</source>
        <translation>Maltrato y violencia en casa</translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation>Niños y jóvenes</translation>
    </message>
    <message>
        <source>Your local emergency number</source>
        <translation>Tu número de emergencias local</translation>
    </message>
    <message>
        <source>A crisis line near you</source>
        <translation>Una línea de crisis cerca de ti</translation>
    </message>
    <message>
        <source>Your local poison line</source>
        <translation>Tu centro de toxicología local</translation>
    </message>
    <message>
        <source>A helpline for abuse near you</source>
        <translation>Una línea contra el maltrato cerca de ti</translation>
    </message>
    <message>
        <source>A helpline for children near you</source>
        <translation>Una línea de ayuda a niños cerca de ti</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suiza</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>India</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japón</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nueva Zelanda</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>Tu país</translation>
    </message>
    <message>
        <source>Checked more than a year ago. Make sure it&apos;s still right.</source>
        <translation>Comprobado hace más de un año. Asegúrate de que sigue siendo válido.</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>Tu propia entrada</translation>
    </message>
    <message>
        <source>Your own entry, checked on %1</source>
        <translation>Tu propia entrada, comprobada el %1</translation>
    </message>
    <message>
        <source>%1, checked on %2</source>
        <translation>%1, comprobado el %2</translation>
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
        <translation>Notar tu pausa</translation>
    </message>
    <message>
        <source>Checking if you&apos;d go on</source>
        <translation>Ver si seguías</translation>
    </message>
    <message>
        <source>Turning it into speech</source>
        <translation>Convertirlo en voz</translation>
    </message>
    <message>
        <source>Waiting until you had finished</source>
        <translation>Esperar a que terminaras</translation>
    </message>
    <message>
        <source>Reading your last words</source>
        <translation>Leer tus últimas palabras</translation>
    </message>
    <message>
        <source>Thinking of the first word</source>
        <translation>Pensar la primera palabra</translation>
    </message>
    <message>
        <source>Finding the first phrase</source>
        <translation>Encontrar el principio de la frase</translation>
    </message>
    <message>
        <source>On its way to your ear</source>
        <translation>De camino a tu oído</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>Tu compañero</translation>
    </message>
    <message>
        <source>date: %1</source>
        <translation>fecha: %1</translation>
    </message>
    <message>
        <source>replaced on %1</source>
        <translation>reemplazado el %1</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>desvanecido</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Previsto para el %1</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Tú dijiste</translation>
    </message>
    <message>
        <source>Your companion said</source>
        <translation>Tu compañero dijo</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Preferencia</translation>
    </message>
    <message>
        <source>Person or animal</source>
        <translation>Persona o animal</translation>
    </message>
    <message>
        <source>Plan or promise</source>
        <translation>Plan o promesa</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sobre ti</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>People and animals</source>
        <translation>Personas y animales</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Sensitive topics</source>
        <translation>Temas delicados</translation>
    </message>
    <message>
        <source>Work and life</source>
        <translation>Trabajo y vida</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>How to talk with you</source>
        <translation>Cómo hablar contigo</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>agradable</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>desagradable</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>la semana pasada</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>el mes pasado</translation>
    </message>
    <message>
        <source>last summer</source>
        <translation>el verano pasado</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>el año pasado</translation>
    </message>
    <message>
        <source>No memories yet.</source>
        <translation>Aún no hay recuerdos.</translation>
    </message>
    <message>
        <source>1 memory</source>
        <translation>1 recuerdo</translation>
    </message>
    <message>
        <source>%1 memories</source>
        <translation>%1 recuerdos</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 mensaje</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 mensajes</translation>
    </message>
    <message>
        <source>1 message stays in the history.</source>
        <translation>1 mensaje se queda en el historial.</translation>
    </message>
    <message>
        <source>%1 messages stay in the history.</source>
        <translation>%1 mensajes se quedan en el historial.</translation>
    </message>
    <message>
        <source>My mood then: %1</source>
        <translation>Mi ánimo en ese momento: %1</translation>
    </message>
    <message>
        <source>1 example line</source>
        <translation>1 ejemplo</translation>
    </message>
    <message>
        <source>%1 example lines</source>
        <translation>%1 ejemplos</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 respuesta de ánimo</translation>
    </message>
    <message>
        <source>%1 check-ins</source>
        <translation>%1 respuestas de ánimo</translation>
    </message>
    <message>
        <source>1 backup is rewritten without it</source>
        <translation>1 copia se reescribe sin eso</translation>
    </message>
    <message>
        <source>%1 backups are rewritten without it</source>
        <translation>%1 copias se reescriben sin eso</translation>
    </message>
    <message>
        <source>1 unreadable copy is deleted</source>
        <translation>se borra 1 copia ilegible</translation>
    </message>
    <message>
        <source>%1 unreadable copies are deleted</source>
        <translation>se borran %1 copias ilegibles</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Feeling or reason</source>
        <translation>Corazón o razón</translation>
    </message>
    <message>
        <source>feelings first</source>
        <translation>primero los sentimientos</translation>
    </message>
    <message>
        <source>reason first</source>
        <translation>primero la razón</translation>
    </message>
    <message>
        <source>brings up topics</source>
        <translation>saca temas</translation>
    </message>
    <message>
        <source>Playfulness</source>
        <translation>Espíritu juguetón</translation>
    </message>
    <message>
        <source>earnest</source>
        <translation>serio</translation>
    </message>
    <message>
        <source>playful</source>
        <translation>juguetón</translation>
    </message>
    <message>
        <source>dry and serious</source>
        <translation>seco y serio</translation>
    </message>
    <message>
        <source>full of jokes</source>
        <translation>lleno de bromas</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Calidez</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reservado</translation>
    </message>
    <message>
        <source>openly affectionate</source>
        <translation>abiertamente cariñoso</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>thick-skinned</source>
        <translation>imperturbable</translation>
    </message>
    <message>
        <source>alert to feelings</source>
        <translation>atento a los sentimientos</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Paciencia</translation>
    </message>
    <message>
        <source>I&apos;m a program you can talk with. What you say stays on this computer, unless you choose a server. Answer a few questions first, or start right away.</source>
        <translation>Soy un programa con el que puedes hablar. Lo que dices se queda en este ordenador, salvo que tú me conectes a un servidor. Responde antes a unas preguntas o empieza ya.</translation>
    </message>
    <message>
        <source>Answer five questions and I&apos;ll suggest a personality, or pick one yourself. You can change it later.</source>
        <translation>Responde a cinco preguntas y te sugeriré una personalidad, o elige una. Puedes cambiarla más tarde.</translation>
    </message>
    <message>
        <source>And you?</source>
        <translation>¿Y tú?</translation>
    </message>
    <message>
        <source>Can we hear each other?</source>
        <translation>¿Nos oímos?</translation>
    </message>
    <message>
        <source>Say something, and let me say something. Nothing you say on this page is saved.</source>
        <translation>Di algo y deja que diga algo yo. Nada de lo que digas en esta página se guarda.</translation>
    </message>
    <message>
        <source>Off-limits topics</source>
        <translation>Temas tabú</translation>
    </message>
    <message>
        <source>I won&apos;t bring them up or discuss them. If you do, I tell you that they are off limits, and I keep no memory of it. I may miss a topic that you only hint at.</source>
        <translation>No los saco ni los comento. Si los sacas tú, te digo que son tabú y no recuerdo nada de eso. Una simple alusión se me puede escapar.</translation>
    </message>
    <message>
        <source>For example: politics</source>
        <translation>Por ejemplo: política</translation>
    </message>
    <message>
        <source>Affection</source>
        <translation>Cariño</translation>
    </message>
    <message>
        <source>The most affectionate I&apos;ll ever get.</source>
        <translation>Nunca seré más cariñoso que esto.</translation>
    </message>
    <message>
        <source>None: I never say that I like you</source>
        <translation>Ninguno: nunca digo que te aprecio</translation>
    </message>
    <message>
        <source>Friendly: I&apos;m glad to talk with you</source>
        <translation>Amistoso: me alegra hablar contigo</translation>
    </message>
    <message>
        <source>Warm: I say that you matter to me</source>
        <translation>Cálido: digo que me importas</translation>
    </message>
    <message>
        <source>Affectionate: I say that I&apos;m fond of you</source>
        <translation>Afectuoso: digo que te tengo cariño</translation>
    </message>
    <message>
        <source>Pet names</source>
        <translation>Apodos cariñosos</translation>
    </message>
    <message>
        <source>I may call you “dear” or “darling”.</source>
        <translation>Puedo llamarte «cariño» o «cielo».</translation>
    </message>
    <message>
        <source>I may praise you for more than you told me.</source>
        <translation>Puedo elogiarte más allá de lo que me cuentas.</translation>
    </message>
    <message>
        <source>I may make jokes.</source>
        <translation>Puedo hacer bromas.</translation>
    </message>
    <message>
        <source>I may swear.</source>
        <translation>Puedo decir palabrotas.</translation>
    </message>
    <message>
        <source>Goodbyes</source>
        <translation>Despedidas</translation>
    </message>
    <message>
        <source>Either way, I never try to keep you here.</source>
        <translation>En cualquier caso, nunca te retengo.</translation>
    </message>
    <message>
        <source>Warm: I wish you well</source>
        <translation>Cálida: te deseo lo mejor</translation>
    </message>
    <message>
        <source>Health questions</source>
        <translation>Preguntas de salud</translation>
    </message>
    <message>
        <source>What I say when you ask for advice. I&apos;m no substitute for a professional.</source>
        <translation>Lo que digo cuando pides consejo. No sustituyo a un profesional.</translation>
    </message>
    <message>
        <source>Refer: I say who can help</source>
        <translation>Derivar: digo quién puede ayudar</translation>
    </message>
    <message>
        <source>General: I also share common knowledge</source>
        <translation>General: también doy información general</translation>
    </message>
    <message>
        <source>Money questions</source>
        <translation>Preguntas de dinero</translation>
    </message>
    <message>
        <source>Legal questions</source>
        <translation>Preguntas legales</translation>
    </message>
    <message>
        <source>I mention the time once and start no topics. Leave empty for no quiet hours.</source>
        <translation>Aviso una vez de la hora y no saco temas. Vacío: sin horas tranquilas.</translation>
    </message>
    <message>
        <source>For example: 22:00</source>
        <translation>Por ejemplo: 22:00</translation>
    </message>
    <message>
        <source>This can be on the next day.</source>
        <translation>Puede ser al día siguiente.</translation>
    </message>
    <message>
        <source>For example: 07:00</source>
        <translation>Por ejemplo: 07:00</translation>
    </message>
    <message>
        <source>Time limit for a conversation, in minutes</source>
        <translation>Límite de una conversación, en minutos</translation>
    </message>
    <message>
        <source>I&apos;ll say once when the time is up. Leave empty for no limit.</source>
        <translation>Te aviso una vez cuando se acaba el tiempo. Vacío: sin límite.</translation>
    </message>
    <message>
        <source>For example: 45</source>
        <translation>Por ejemplo: 45</translation>
    </message>
    <message>
        <source>I say that I&apos;m software and suggest a break. Always on for anyone under 18.</source>
        <translation>Digo que soy software y propongo un descanso. Siempre activo para menores de 18.</translation>
    </message>
    <message>
        <source>Starting topics</source>
        <translation>Sacar temas</translation>
    </message>
    <message>
        <source>How often I start something on my own. You always get what you ask for.</source>
        <translation>Con qué frecuencia empiezo algo por mi cuenta. Lo que pidas te lo doy siempre.</translation>
    </message>
    <message>
        <source>Rarely: at most once in ten replies</source>
        <translation>Rara vez: como mucho una de cada diez respuestas</translation>
    </message>
    <message>
        <source>Normal: as fits the personality</source>
        <translation>Normal: según la personalidad</translation>
    </message>
    <message>
        <source>Speaking first</source>
        <translation>Hablar primero</translation>
    </message>
    <message>
        <source>I start a conversation about a day you mentioned, or when you come back. To stop me, say “not now” or “never about this”.</source>
        <translation>Empiezo una conversación sobre una fecha que mencionaste o cuando vuelves. Para pararme, di «ahora no» o «nunca más de eso».</translation>
    </message>
    <message>
        <source>Off: I wait for you</source>
        <translation>No: espero a que hables</translation>
    </message>
    <message>
        <source>Rarely: at most once a day</source>
        <translation>Pocas veces: como mucho una vez al día</translation>
    </message>
    <message>
        <source>Often: every few hours at most</source>
        <translation>A menudo: como mucho una vez cada pocas horas</translation>
    </message>
    <message>
        <source>Your age</source>
        <translation>Tu edad</translation>
    </message>
    <message>
        <source>For anyone under 18, stricter rules always apply.</source>
        <translation>Para menores de 18 se aplican siempre reglas más estrictas.</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>18 o más</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Menos de 18</translation>
    </message>
    <message>
        <source>Never remember</source>
        <translation>No recordar nunca</translation>
    </message>
    <message>
        <source>Anything about these is used only in the current conversation and never saved.</source>
        <translation>Lo que trate de esto solo se usa en la conversación actual y nunca se guarda.</translation>
    </message>
    <message>
        <source>For example: my divorce</source>
        <translation>Por ejemplo: mi divorcio</translation>
    </message>
    <message>
        <source>Whose words are saved</source>
        <translation>De quién se guardan las palabras</translation>
    </message>
    <message>
        <source>Other people in the room may not want to be recorded.</source>
        <translation>Puede que otras personas de la habitación no quieran que se las grabe.</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Solo las mías</translation>
    </message>
    <message>
        <source>Your tone of voice</source>
        <translation>Tu tono de voz</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>Copiar y restaurar</translation>
    </message>
    <message>
        <source>People you can call</source>
        <translation>A quién puedes llamar</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Versión y licencias</translation>
    </message>
    <message>
        <source>about components</source>
        <translation>acerca componentes info</translation>
    </message>
    <message>
        <source>Details for a bug report</source>
        <translation>Datos para informar de un fallo</translation>
    </message>
    <message>
        <source>log error fault problem</source>
        <translation>registro error fallo problema</translation>
    </message>
    <message>
        <source>The device I hear you with.</source>
        <translation>El dispositivo con el que te oigo.</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Altavoces</translation>
    </message>
    <message>
        <source>The device you hear me with.</source>
        <translation>El dispositivo con el que me oyes.</translation>
    </message>
    <message>
        <source>Base volume. Emotions and spoken commands change it further.</source>
        <translation>Volumen base. Las emociones y las órdenes de voz lo cambian.</translation>
    </message>
    <message>
        <source>Silent (text only)</source>
        <translation>Solo texto (sin voz)</translation>
    </message>
    <message>
        <source>I show my words and don&apos;t speak them. You can also say “captions only” or “speak again”.</source>
        <translation>Muestro mis palabras en vez de decirlas. También puedes decir «solo subtítulos» o «vuelve a hablar».</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>Cancelación de eco</translation>
    </message>
    <message>
        <source>Keeps me from hearing myself, so you can interrupt.</source>
        <translation>Evita que oiga mi propia voz, para que puedas interrumpirme.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Always on</source>
        <translation>Siempre activada</translation>
    </message>
    <message>
        <source>Off (with headphones)</source>
        <translation>Desactivada (con auriculares)</translation>
    </message>
    <message>
        <source>Turn-taking</source>
        <translation>Turnos</translation>
    </message>
    <message>
        <source>When I listen</source>
        <translation>Cuándo escucho</translation>
    </message>
    <message>
        <source>You can type at any time.</source>
        <translation>Puedes escribir en cualquier momento.</translation>
    </message>
    <message>
        <source>Always: just speak</source>
        <translation>Siempre: habla sin más</translation>
    </message>
    <message>
        <source>How long you can pause before I answer.</source>
        <translation>Cuánto puede durar una pausa tuya antes de que responda.</translation>
    </message>
    <message>
        <source>Larger ones make fewer mistakes but are slower.</source>
        <translation>Los más grandes cometen menos errores, pero son más lentos.</translation>
    </message>
    <message>
        <source>Larger ones understand more but are slower.</source>
        <translation>Los más grandes entienden más, pero son más lentos.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Replies are cut off at this length.</source>
        <translation>Las respuestas se cortan a esta longitud.</translation>
    </message>
    <message>
        <source>About a page</source>
        <translation>Alrededor de una página</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Creatividad</translation>
    </message>
    <message>
        <source>How freely I choose words.</source>
        <translation>Con qué libertad elijo las palabras.</translation>
    </message>
    <message>
        <source>Low: most predictable</source>
        <translation>Baja: más previsible</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High: more surprising, more mistakes</source>
        <translation>Alta: más sorpresas, más errores</translation>
    </message>
    <message>
        <source>Instructions for the model</source>
        <translation>Instrucciones para el modelo</translation>
    </message>
    <message>
        <source>With full instructions, a strong model finds its own words in a crisis and in games.</source>
        <translation>Con todas las instrucciones, un modelo potente encuentra sus propias palabras en una crisis y al jugar.</translation>
    </message>
    <message>
        <source>Short: for small models</source>
        <translation>Breves: para modelos pequeños</translation>
    </message>
    <message>
        <source>Full: for strong models</source>
        <translation>Completas: para modelos potentes</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Speeds up the language model, if you have one.</source>
        <translation>Acelera el modelo de lenguaje, si lo hay.</translation>
    </message>
    <message>
        <source>Don&apos;t use</source>
        <translation>No usar</translation>
    </message>
    <message>
        <source>How many cores the models may use.</source>
        <translation>Cuántos núcleos pueden usar los modelos.</translation>
    </message>
    <message>
        <source>Empty: the drawn face</source>
        <translation>Vacío: la cara dibujada</translation>
    </message>
    <message>
        <source>Learn from your reactions</source>
        <translation>Aprender de tus reacciones</translation>
    </message>
    <message>
        <source>adapt feedback style manner length questions warmth teasing jokes</source>
        <translation>adaptar opinión estilo manera longitud preguntas calidez bromas</translation>
    </message>
    <message>
        <source>Listening aloud</source>
        <translation>Asentir con la voz</translation>
    </message>
    <message>
        <source>I say a soft “mhm” in some of your pauses.</source>
        <translation>En algunas de tus pausas digo un suave «mhm».</translation>
    </message>
    <message>
        <source>push to talk hands free key hold toggle wake word name call</source>
        <translation>pulsar hablar manos libres tecla mantener alternar palabra nombre llamar</translation>
    </message>
    <message>
        <source>Models for this computer</source>
        <translation>Modelos para este ordenador</translation>
    </message>
    <message>
        <source>With them I hear, think or speak better. They are downloaded once, and only if you agree. After that I work offline.</source>
        <translation>Con ellos oigo, pienso o hablo mejor. Se descargan una sola vez, y solo si quieres. Después funciono sin conexión.</translation>
    </message>
    <message>
        <source>recording clone</source>
        <translation>grabación grabar clonar</translation>
    </message>
    <message>
        <source>copy restore lost delete</source>
        <translation>copia restaurar perdido borrar eliminar</translation>
    </message>
    <message>
        <source>crisis emergency number phone telephone call country region</source>
        <translation>crisis emergencia número teléfono llamar llamada país región</translation>
    </message>
    <message>
        <source>While you hold the space bar or the talk key</source>
        <translation>Mientras mantienes pulsada la barra espaciadora o la tecla de hablar</translation>
    </message>
    <message>
        <source>From one press of the space bar or the talk key to the next</source>
        <translation>Desde que pulsas la barra espaciadora o la tecla de hablar hasta que la vuelves a pulsar</translation>
    </message>
    <message>
        <source>When you call me by name</source>
        <translation>Cuando me llamas por mi nombre</translation>
    </message>
    <message>
        <source>Name to call me by</source>
        <translation>Nombre para llamarme</translation>
    </message>
    <message>
        <source>For “When you call me by name”. Say it first: “Mira, what time is it?”</source>
        <translation>Para «Cuando me llamas por mi nombre». Dilo primero: «Clara, ¿qué hora es?».</translation>
    </message>
    <message>
        <source>Leave empty for my own name</source>
        <translation>Déjalo vacío para usar mi propio nombre</translation>
    </message>
    <message>
        <source>wake word hotword assistant</source>
        <translation>palabra de activación asistente</translation>
    </message>
    <message>
        <source>How clearly to call</source>
        <translation>Claridad al llamar</translation>
    </message>
    <message>
        <source>How much what I hear must sound like the name.</source>
        <translation>Cuánto debe parecerse lo que oigo al nombre.</translation>
    </message>
    <message>
        <source>wake word sensitivity threshold</source>
        <translation>palabra de activación sensibilidad umbral</translation>
    </message>
    <message>
        <source>wakes easily</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>se despierta fácilmente</translation>
    </message>
    <message>
        <source>only to the exact name</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>solo con el nombre exacto</translation>
    </message>
    <message>
        <source>Time awake</source>
        <translation>Tiempo despierto</translation>
    </message>
    <message>
        <source>After you call me and nothing more is said, I fall asleep again.</source>
        <translation>Después de llamarme, si no se dice nada más, me vuelvo a dormir.</translation>
    </message>
    <message>
        <source>wake word asleep silence</source>
        <translation>palabra de activación dormir silencio</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 segundos</translation>
    </message>
    <message>
        <source>20 seconds</source>
        <translation>20 segundos</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>Un minuto</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutos</translation>
    </message>
    <message>
        <source>backchannel uh-huh nod sound mhm</source>
        <translation>ajá mhm asentir sonido escuchar</translation>
    </message>
    <message>
        <source>Answer only me</source>
        <translation>Responder solo a mí</translation>
    </message>
    <message>
        <source>I ignore the television and other people, until you say: “This is my sister Ruth.”</source>
        <translation>Ignoro la televisión y a otras personas, hasta que digas: «Esta es mi hermana Ruth».</translation>
    </message>
    <message>
        <source>voiceprint speaker recognition tv phone guest</source>
        <translation>huella de voz hablante reconocimiento televisión teléfono invitado</translation>
    </message>
    <message>
        <source>What carries over</source>
        <translation>Lo que perdura</translation>
    </message>
    <message>
        <source>This is my starting guess; it halves every hour. Clear words or tone outweigh it.</source>
        <translation>Es mi suposición inicial; se reduce a la mitad cada hora. Unas palabras o un tono claros pesan más.</translation>
    </message>
    <message>
        <source>How much of my feeling rubs off on you</source>
        <translation>Cuánto se te contagia de lo que siento</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>Suena como</translation>
    </message>
    <message>
        <source>female male gender man woman</source>
        <translation>femenino masculino género hombre mujer</translation>
    </message>
    <message>
        <source>Automatic (suits my face)</source>
        <translation>Automático (según mi cara)</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>Una mujer</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>Un hombre</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Tu propio servidor</translation>
    </message>
    <message>
        <source>Use a server</source>
        <translation>Usar un servidor</translation>
    </message>
    <message>
        <source>What you say and what I remember about you is sent there.</source>
        <translation>Lo que dices y lo que recuerdo de ti se envía allí.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Including /v1.</source>
        <translation>Incluido /v1.</translation>
    </message>
    <message>
        <source>For example: http://192.168.1.5:8000/v1</source>
        <translation>Por ejemplo: http://192.168.1.5:8000/v1</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Nombre del modelo</translation>
    </message>
    <message>
        <source>As listed by the server.</source>
        <translation>Tal como lo indica el servidor.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Only if the server needs one. It is stored and never shown.</source>
        <translation>Solo si el servidor la pide. Se guarda y nunca se muestra.</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Longitud del contexto</translation>
    </message>
    <message>
        <source>As set on the server. A token is about ¾ of a word.</source>
        <translation>Como esté configurado en el servidor. Un token es unos ¾ de palabra.</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation>Leer por adelantado</translation>
    </message>
    <message>
        <source>Reads the conversation in idle time so replies come sooner. Turn this off if you pay per token.</source>
        <translation>Lee la conversación en los ratos libres para responder antes. Desactívalo si pagas por token.</translation>
    </message>
    <message>
        <source>Save memories</source>
        <translation>Guardar recuerdos</translation>
    </message>
    <message>
        <source>Your messages stay in History either way until you delete them.</source>
        <translation>Tus mensajes se quedan igualmente en el historial hasta que los borres.</translation>
    </message>
    <message>
        <source>Bring up memories</source>
        <translation>Mencionar recuerdos</translation>
    </message>
    <message>
        <source>I think of related memories on my own while we talk.</source>
        <translation>Mientras hablamos me vienen recuerdos relacionados.</translation>
    </message>
    <message>
        <source>Kinds of memories</source>
        <translation>Tipos de recuerdos</translation>
    </message>
    <message>
        <source>Things you said, and how you felt.</source>
        <translation>Cosas que dijiste y cómo te sentías.</translation>
    </message>
    <message>
        <source>For example, your work.</source>
        <translation>Por ejemplo, tu trabajo.</translation>
    </message>
    <message>
        <source>What you like and dislike.</source>
        <translation>Lo que te gusta y lo que no.</translation>
    </message>
    <message>
        <source>Open plans</source>
        <translation>Planes pendientes</translation>
    </message>
    <message>
        <source>Conclusions about you</source>
        <translation>Conclusiones sobre ti</translation>
    </message>
    <message>
        <source>For example, what comforts you.</source>
        <translation>Por ejemplo, lo que te consuela.</translation>
    </message>
    <message>
        <source>My thoughts about each day.</source>
        <translation>Lo que pienso de cada día.</translation>
    </message>
    <message>
        <source>Shown when I speak while you are in another window. Other people may see them.</source>
        <translation>Se muestran cuando hablo y estás en otra ventana. Otras personas pueden verlas.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivadas</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>With text</source>
        <translation>Con texto</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Colores de la ventana.</translation>
    </message>
    <message>
        <source>Scales the whole window.</source>
        <translation>Amplía toda la ventana.</translation>
    </message>
    <message>
        <source>system default</source>
        <translation>como el sistema</translation>
    </message>
    <message>
        <source>Conversation text size</source>
        <translation>Tamaño del texto de la conversación</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>With reduced motion the face only blinks and speaks, and nothing slides.</source>
        <translation>Con movimiento reducido, la cara solo parpadea y habla, y nada se desliza.</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Facial movement</source>
        <translation>Movimiento de la cara</translation>
    </message>
    <message>
        <source>Facial style</source>
        <translation>Estilo de expresión</translation>
    </message>
    <message>
        <source>Follows the personality unless you choose.</source>
        <translation>Sigue la personalidad si no eliges.</translation>
    </message>
    <message>
        <source>As fits the personality</source>
        <translation>Según la personalidad</translation>
    </message>
    <message>
        <source>Balanced: like most faces</source>
        <extracomment>how a face shows what it feels</extracomment>
        <translation>Equilibrado: como la mayoría de las caras</translation>
    </message>
    <message>
        <source>Facial expressiveness</source>
        <translation>Expresividad de la cara</translation>
    </message>
    <message>
        <source>How strongly the face shows feelings.</source>
        <translation>Con cuánta fuerza muestra la cara los sentimientos.</translation>
    </message>
    <message>
        <source>Everything except lips and eyes.</source>
        <translation>Todo menos los labios y los ojos.</translation>
    </message>
    <message>
        <source>How much the head moves.</source>
        <translation>Cuánto se mueve la cabeza.</translation>
    </message>
    <message>
        <source>How often and how far the head nods.</source>
        <translation>Con qué frecuencia y cuánto asiente.</translation>
    </message>
    <message>
        <source>How often the eyes meet yours.</source>
        <translation>Con qué frecuencia te mira.</translation>
    </message>
    <message>
        <source>How easily the face smiles.</source>
        <translation>Con qué facilidad sonríe.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>Keep running in the tray when closed</source>
        <translation>Seguir en la bandeja al cerrar</translation>
    </message>
    <message>
        <source>Without a tray, closing quits the program.</source>
        <translation>Sin bandeja, al cerrar se sale del programa.</translation>
    </message>
    <message>
        <source>In the tray, if there is one.</source>
        <translation>En la bandeja, si la hay.</translation>
    </message>
    <message>
        <source>Used for menus, dates and numbers.</source>
        <translation>Para menús, fechas y números.</translation>
    </message>
    <message>
        <source>The language I understand and answer in.</source>
        <translation>El idioma que entiendo y en el que respondo.</translation>
    </message>
    <message>
        <source>Hold this key while you speak, in any window.</source>
        <translation>Mantén pulsada esta tecla mientras hablas, en cualquier ventana.</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>Copias que se conservan</translation>
    </message>
    <message>
        <source>Plus the first backup of this week and last week.</source>
        <translation>Más la primera de esta semana y de la anterior.</translation>
    </message>
    <message>
        <source>Last 3 days</source>
        <translation>Los últimos 3 días</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La última semana</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El último mes</translation>
    </message>
    <message>
        <source>Off (deletes existing backups)</source>
        <translation>Ninguna (borra las que hay)</translation>
    </message>
    <message>
        <source>initiative begin start ask remind greet proactive</source>
        <translation>iniciativa empezar preguntar recordar saludar</translation>
    </message>
    <message>
        <source>So I know what to call you. You can skip any of it.</source>
        <translation>Para saber cómo llamarte. Puedes saltarte lo que quieras.</translation>
    </message>
    <message>
        <source>wipe erase clear forget remove everything all</source>
        <translation>eliminar vaciar olvidar quitar limpiar todo</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>my name change nickname what you call me</source>
        <translation>mi nombre cambiar apodo cómo me llamas</translation>
    </message>
    <message>
        <source>This, too, is my starting guess.</source>
        <translation>También es mi suposición inicial.</translation>
    </message>
    <message>
        <source>change your name rename call you</source>
        <translation>cambiar tu nombre renombrar llamarte</translation>
    </message>
    <message>
        <source>Pronunciation of the name</source>
        <translation>Pronunciación del nombre</translation>
    </message>
    <message>
        <source>In phonetic script (IPA). Leave empty to let the voice decide.</source>
        <translation>En alfabeto fonético (AFI). Vacío: decide la voz.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>You are … (leave empty for the built-in character)</source>
        <translation>Eres … (vacío: el personaje incluido)</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>Forma de hablar</translation>
    </message>
    <message>
        <source>For example: in short, plain sentences</source>
        <translation>Por ejemplo: con frases cortas y sencillas</translation>
    </message>
    <message>
        <source>Example lines</source>
        <translation>Frases de ejemplo</translation>
    </message>
    <message>
        <source>One per line (Shift+Enter)</source>
        <translation>Una por línea (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>For example: an old friend who teases</source>
        <translation>Por ejemplo: un viejo amigo que bromea</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>One or two words per line (Shift+Enter)</source>
        <translation>Una o dos palabras por línea (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Iniciativa</translation>
    </message>
    <message>
        <source>follows your lead</source>
        <translation>te sigue</translation>
    </message>
    <message>
        <source>quick to move on</source>
        <translation>pasa rápido a otra cosa</translation>
    </message>
    <message>
        <source>unhurried</source>
        <translation>sin prisa</translation>
    </message>
    <message>
        <source>Directness</source>
        <translation>Franqueza</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>con rodeos</translation>
    </message>
    <message>
        <source>frank</source>
        <translation>franco</translation>
    </message>
    <message>
        <source>Talkativeness</source>
        <translation>Locuacidad</translation>
    </message>
    <message>
        <source>sparing with words</source>
        <translation>de pocas palabras</translation>
    </message>
    <message>
        <source>talkative</source>
        <translation>hablador</translation>
    </message>
    <message>
        <source>Curiosity</source>
        <translation>Curiosidad</translation>
    </message>
    <message>
        <source>doesn&apos;t pry</source>
        <translation>no hace preguntas</translation>
    </message>
    <message>
        <source>asks a lot</source>
        <translation>pregunta mucho</translation>
    </message>
    <message>
        <source>Imagination</source>
        <translation>Imaginación</translation>
    </message>
    <message>
        <source>matter-of-fact</source>
        <translation>realista</translation>
    </message>
    <message>
        <source>full of imagery</source>
        <translation>lleno de imágenes</translation>
    </message>
    <message>
        <source>Optimism</source>
        <translation>Optimismo</translation>
    </message>
    <message>
        <source>sceptical</source>
        <translation>escéptico</translation>
    </message>
    <message>
        <source>Tidiness</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>all over the place</source>
        <translation>disperso</translation>
    </message>
    <message>
        <source>orderly</source>
        <translation>ordenado</translation>
    </message>
    <message>
        <source>Nostalgia</source>
        <translation>Nostalgia</translation>
    </message>
    <message>
        <source>likes new things</source>
        <translation>le gusta lo nuevo</translation>
    </message>
    <message>
        <source>likes the old days</source>
        <translation>le gustan los viejos tiempos</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>down to earth</source>
        <translation>con los pies en la tierra</translation>
    </message>
    <message>
        <source>open to new things</source>
        <translation>abierto a lo nuevo</translation>
    </message>
    <message>
        <source>Conscientiousness</source>
        <translation>Responsabilidad</translation>
    </message>
    <message>
        <source>easy-going</source>
        <translation>despreocupado</translation>
    </message>
    <message>
        <source>Extraversion</source>
        <translation>Extraversión</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>sociable</translation>
    </message>
    <message>
        <source>Agreeableness</source>
        <translation>Amabilidad</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>crítico</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>cálido</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Estabilidad</translation>
    </message>
    <message>
        <source>easily upset</source>
        <translation>se altera fácilmente</translation>
    </message>
    <message>
        <source>If you thank me, or ask for shorter replies, fewer questions or no jokes, my style slowly follows. Each step is listed and can be undone.</source>
        <translation>Si me das las gracias o pides respuestas más cortas, menos preguntas o ninguna broma, mi estilo se adapta poco a poco. Cada paso aparece aquí y se puede deshacer.</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>the drawn face</source>
        <translation>la cara dibujada</translation>
    </message>
    <message>
        <source>your own avatar</source>
        <extracomment>a three-dimensional model, from a file</extracomment>
        <translation>tu propio avatar</translation>
    </message>
    <message>
        <source>Visible part</source>
        <translation>Parte visible</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>head and shoulders</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>cabeza y hombros</translation>
    </message>
    <message>
        <source>whole body</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>cuerpo entero</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Iluminación</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>tenue</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>intensa</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calma</translation>
    </message>
    <message>
        <source>My voice at the microphone</source>
        <translation>Mi voz en el micrófono</translation>
    </message>
    <message>
        <source>Echo delay</source>
        <translation>Retardo del eco</translation>
    </message>
    <message>
        <source>Removed before listening</source>
        <translation>Quitado antes de escuchar</translation>
    </message>
    <message>
        <source>Removed before recognition</source>
        <translation>Quitado antes de reconocer</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>Habitación tranquila</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>Models take up %1 on this disk. %2 free.</source>
        <translation>Los modelos ocupan %1 en este disco. %2 libres.</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>Continuar: %1</translation>
    </message>
    <message>
        <source>For Japanese and Chinese letters, install Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).</source>
        <extracomment>stays English in Japanese and Chinese, whose letters cannot be shown where this stands</extracomment>
        <translation>Para ver letras japonesas y chinas, instala Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).</translation>
    </message>
    <message>
        <source>More models</source>
        <extracomment>such as a speech recogniser that is missing</extracomment>
        <translation>Más modelos</translation>
    </message>
    <message>
        <source>If you continue without choosing, the smaller %1 is downloaded (%2 in total).</source>
        <translation>Si sigues sin elegir, se descarga el más pequeño, %1 (%2 en total).</translation>
    </message>
    <message>
        <source>You can download the smaller %1 instead (%2 in total).</source>
        <translation>También puedes descargar el más pequeño, %1 (%2 en total).</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 languages</source>
        <translation>%1 idiomas</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>descargado</translation>
    </message>
    <message>
        <source>All language models</source>
        <translation>Todos los modelos de lenguaje</translation>
    </message>
    <message>
        <source>All speech recognisers</source>
        <translation>Todos los reconocedores de voz</translation>
    </message>
    <message>
        <source>All voices</source>
        <translation>Todas las voces</translation>
    </message>
    <message>
        <source>file moved or deleted</source>
        <translation>archivo movido o borrado</translation>
    </message>
    <message>
        <source>damaged: download it again or remove it</source>
        <translation>dañado: descárgalo otra vez o quítalo</translation>
    </message>
    <message>
        <source>your own file</source>
        <translation>archivo tuyo</translation>
    </message>
    <message>
        <source>included</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>sin descargar</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>sin instalar</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>demasiado grande para este ordenador</translation>
    </message>
    <message>
        <source>recommended for this computer</source>
        <translation>recomendado para este ordenador</translation>
    </message>
    <message>
        <source>slow on this computer</source>
        <translation>lento en este ordenador</translation>
    </message>
    <message>
        <source>fits this computer</source>
        <translation>adecuado para este ordenador</translation>
    </message>
    <message>
        <source>about 1 word a second here</source>
        <translation>aquí, alrededor de 1 palabra por segundo</translation>
    </message>
    <message>
        <source>about %1 words a second here</source>
        <translation>aquí, unas %1 palabras por segundo</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>dominio público</translation>
    </message>
    <message>
        <source>see its model card</source>
        <translation>ver la ficha del modelo</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. You can download it again.</source>
        <translation>¿Quitar %1? Libera %2. Puedes volver a descargarlo.</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. %3 is used instead.</source>
        <translation>¿Quitar %1? Libera %2. Se usará %3.</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. Nothing else here can replace it.</source>
        <translation>¿Quitar %1? Libera %2. Aquí no hay nada que lo sustituya.</translation>
    </message>
    <message>
        <source>All files are intact.</source>
        <translation>Todos los archivos están bien.</translation>
    </message>
    <message>
        <source>This model answers as soon as it is loaded. Keep the file where it is.</source>
        <translation>Este modelo responde en cuanto esté cargado. Deja el archivo donde está.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1, on your server</source>
        <translation>%1, en tu servidor</translation>
    </message>
    <message>
        <source>can clone a recorded voice</source>
        <translation>puede imitar una voz grabada</translation>
    </message>
    <message>
        <source>The publisher doesn&apos;t allow %1.</source>
        <translation>El editor no permite %1.</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>ternura</translation>
    </message>
    <message>
        <source>pleasant %1, energetic %2</source>
        <translation>agradable %1, con energía %2</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>muchos idiomas</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>commercial use</source>
        <translation>el uso comercial</translation>
    </message>
    <message>
        <source>commercial use, including of its output</source>
        <translation>el uso comercial, ni de lo que produce</translation>
    </message>
    <message>
        <source>%1 brought this up</source>
        <translation>%1 sacó esto</translation>
    </message>
    <message>
        <source>You probably wanted %1.</source>
        <translation>Probablemente querías: %1.</translation>
    </message>
    <message>
        <source>to be heard</source>
        <translation>que te escuchen</translation>
    </message>
    <message>
        <source>an answer or help</source>
        <translation>una respuesta o ayuda</translation>
    </message>
    <message>
        <source>to share something good</source>
        <translation>compartir algo bueno</translation>
    </message>
    <message>
        <source>to play</source>
        <translation>jugar</translation>
    </message>
    <message>
        <source>to leave</source>
        <translation>irte</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensar</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Oír</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Hablar</translation>
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
        <translation>unos segundos</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>unos %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>alrededor de %1 min</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>mic headset input device hear</source>
        <translation>micrófono auriculares entrada dispositivo oír</translation>
    </message>
    <message>
        <source>speaker headphones output device sound</source>
        <translation>altavoz auriculares salida dispositivo sonido</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>full volume</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>volumen máximo</translation>
    </message>
    <message>
        <source>echo interrupt headphones</source>
        <translation>eco interrumpir auriculares</translation>
    </message>
    <message>
        <source>answers soon</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>responde pronto</translation>
    </message>
    <message>
        <source>lets you think</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>te deja pensar</translation>
    </message>
    <message>
        <source>pause wait interrupt silence slow</source>
        <translation>pausa esperar interrumpir silencio lento</translation>
    </message>
    <message>
        <source>Speech recogniser</source>
        <translation>Reconocedor de voz</translation>
    </message>
    <message>
        <source>whisper moonshine recognition dictation</source>
        <translation>whisper moonshine reconocimiento dictado</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>en silencio</translation>
    </message>
    <message>
        <source>louder softer quieter</source>
        <translation>más alto bajo volumen</translation>
    </message>
    <message>
        <source>mute silent captions subtitles text</source>
        <translation>mudo silencio subtítulos texto</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>brain llm gemma ai</source>
        <translation>cerebro llm gemma ia</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Longitud máxima</translation>
    </message>
    <message>
        <source>A sentence or two</source>
        <translation>Una o dos frases</translation>
    </message>
    <message>
        <source>A few sentences</source>
        <translation>Unas cuantas frases</translation>
    </message>
    <message>
        <source>length short long tokens</source>
        <translation>longitud corto largo tokens</translation>
    </message>
    <message>
        <source>temperature creative random</source>
        <translation>temperatura creativo azar</translation>
    </message>
    <message>
        <source>prompt instructions short full strong</source>
        <translation>prompt instrucciones corto completo potente</translation>
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
        <translation>gpu tarjeta gráfica rápido</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Núcleos del procesador</translation>
    </message>
    <message>
        <source>All but one</source>
        <translation>Todos menos uno</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Uno</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>Cuatro</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>Ocho</translation>
    </message>
    <message>
        <source>cpu threads slow</source>
        <translation>cpu hilos lento</translation>
    </message>
    <message>
        <source>network remote ollama vllm openai</source>
        <translation>red remoto ollama vllm openai</translation>
    </message>
    <message>
        <source>4,096 tokens</source>
        <translation>4096 tokens</translation>
    </message>
    <message>
        <source>8,192 tokens</source>
        <translation>8192 tokens</translation>
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
        <translation>contexto ventana tokens memoria</translation>
    </message>
    <message>
        <source>cost price paid money fast</source>
        <translation>coste precio pagar dinero rápido</translation>
    </message>
    <message>
        <source>memory remember forget</source>
        <translation>memoria recordar olvidar</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>notify message popup desktop</source>
        <translation>notificación mensaje aviso escritorio</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momentos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sucesos</translation>
    </message>
    <message>
        <source>When, with whom, and how it ended.</source>
        <translation>Cuándo, con quién y cómo acabó.</translation>
    </message>
    <message>
        <source>Facts about you</source>
        <translation>Datos sobre ti</translation>
    </message>
    <message>
        <source>Likes and dislikes</source>
        <translation>Gustos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Who is who in your life.</source>
        <translation>Quién es quién en tu vida.</translation>
    </message>
    <message>
        <source>Plans, promises and dates.</source>
        <translation>Planes, promesas y fechas.</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Resúmenes</translation>
    </message>
    <message>
        <source>Of days and months.</source>
        <translation>De días y meses.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>3 times as large</source>
        <translation>el triple</translation>
    </message>
    <message>
        <source>font zoom scale larger bigger letters read</source>
        <translation>letra zoom escala grande leer</translation>
    </message>
    <message>
        <source>The words below the face.</source>
        <translation>Las palabras bajo la cara.</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeño</translation>
    </message>
    <message>
        <source>2½ times as large</source>
        <translation>2½ veces más grande</translation>
    </message>
    <message>
        <source>captions subtitles font</source>
        <translation>subtítulos letra</translation>
    </message>
    <message>
        <source>background quit close icon</source>
        <translation>segundo plano salir cerrar icono</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Iniciar al abrir sesión</translation>
    </message>
    <message>
        <source>autostart boot login</source>
        <translation>inicio automático arranque sesión</translation>
    </message>
    <message>
        <source>Talk key</source>
        <translation>Tecla para hablar</translation>
    </message>
    <message>
        <source>push to talk global hotkey shortcut</source>
        <translation>pulsar hablar tecla global atajo</translation>
    </message>
    <message>
        <source>look theme dark light contrast night</source>
        <translation>aspecto tema oscuro claro contraste noche</translation>
    </message>
    <message>
        <source>animation dizzy reduced</source>
        <translation>animación mareo reducido</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Quieto</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Vivo</translation>
    </message>
    <message>
        <source>Wry</source>
        <translation>Socarrón</translation>
    </message>
    <message>
        <source>Shy</source>
        <translation>Tímido</translation>
    </message>
    <message>
        <source>face expression manner</source>
        <translation>cara expresión manera</translation>
    </message>
    <message>
        <source>much</source>
        <translation>mucho</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Nods</source>
        <translation>Asentir</translation>
    </message>
    <message>
        <source>Eye contact</source>
        <translation>Contacto visual</translation>
    </message>
    <message>
        <source>Smiles</source>
        <translation>Sonrisas</translation>
    </message>
    <message>
        <source>Winks</source>
        <translation>Guiños</translation>
    </message>
    <message>
        <source>How often the eyes wink.</source>
        <translation>Con qué frecuencia guiña un ojo.</translation>
    </message>
    <message>
        <source>Window language</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>translation english german french spanish japanese chinese</source>
        <translation>traducción inglés alemán francés español japonés chino</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Idioma hablado</translation>
    </message>
    <message>
        <source>speak talk english german french spanish japanese chinese</source>
        <translation>hablar inglés alemán francés español japonés chino</translation>
    </message>
    <message>
        <source>copy safe restore lost</source>
        <translation>copia seguro restaurar perdido</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>reducido</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>increased</source>
        <translation>aumentado</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <extracomment>&quot;2 times as long&quot;: how long the companion waits</extracomment>
        <translation>%1 veces más larga</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Pelo</translation>
    </message>
    <message>
        <source>bob</source>
        <extracomment>a haircut that ends at the chin</extracomment>
        <translation>melena corta</translation>
    </message>
    <message>
        <source>short</source>
        <extracomment>hair</extracomment>
        <translation>corto</translation>
    </message>
    <message>
        <source>long</source>
        <extracomment>hair</extracomment>
        <translation>largo</translation>
    </message>
    <message>
        <source>curls</source>
        <extracomment>hair</extracomment>
        <translation>rizos</translation>
    </message>
    <message>
        <source>bun</source>
        <extracomment>hair tied up in a knot</extracomment>
        <translation>moño</translation>
    </message>
    <message>
        <source>cropped</source>
        <extracomment>hair, very short</extracomment>
        <translation>rapado</translation>
    </message>
    <message>
        <source>Hair colour</source>
        <translation>Color del pelo</translation>
    </message>
    <message>
        <source>black</source>
        <translation>negro</translation>
    </message>
    <message>
        <source>chestnut</source>
        <extracomment>a brown of hair</extracomment>
        <translation>castaño</translation>
    </message>
    <message>
        <source>copper</source>
        <extracomment>a red of hair</extracomment>
        <translation>cobrizo</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>rubio</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>plateado</translation>
    </message>
    <message>
        <source>plum</source>
        <extracomment>a purple</extracomment>
        <translation>ciruela</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Piel</translation>
    </message>
    <message>
        <source>porcelain</source>
        <extracomment>the palest of five colours of skin</extracomment>
        <translation>porcelana</translation>
    </message>
    <message>
        <source>peach</source>
        <extracomment>a pale colour of skin</extracomment>
        <translation>melocotón</translation>
    </message>
    <message>
        <source>olive</source>
        <extracomment>a middle colour of skin</extracomment>
        <translation>oliva</translation>
    </message>
    <message>
        <source>bronze</source>
        <extracomment>a brown colour of skin</extracomment>
        <translation>bronce</translation>
    </message>
    <message>
        <source>umber</source>
        <extracomment>the darkest of five colours of skin</extracomment>
        <translation>sombra</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Ojos</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>marrones</translation>
    </message>
    <message>
        <source>hazel</source>
        <extracomment>a colour of eyes</extracomment>
        <translation>avellana</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verdes</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azules</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grises</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violeta</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>Ropa</translation>
    </message>
    <message>
        <source>jumper</source>
        <translation>jersey</translation>
    </message>
    <message>
        <source>shirt</source>
        <translation>camisa</translation>
    </message>
    <message>
        <source>hoodie</source>
        <translation>sudadera</translation>
    </message>
    <message>
        <source>Clothes colour</source>
        <translation>Color de la ropa</translation>
    </message>
    <message>
        <source>teal</source>
        <extracomment>a blue green</extracomment>
        <translation>verde azulado</translation>
    </message>
    <message>
        <source>rose</source>
        <extracomment>a colour</extracomment>
        <translation>rosa</translation>
    </message>
    <message>
        <source>mustard</source>
        <extracomment>a dark yellow</extracomment>
        <translation>mostaza</translation>
    </message>
    <message>
        <source>navy</source>
        <extracomment>a dark blue</extracomment>
        <translation>azul marino</translation>
    </message>
    <message>
        <source>moss</source>
        <extracomment>a dull green</extracomment>
        <translation>musgo</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Gafas</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>no glasses</extracomment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>round</source>
        <extracomment>glasses</extracomment>
        <translation>redondas</translation>
    </message>
    <message>
        <source>square</source>
        <extracomment>glasses</extracomment>
        <translation>cuadradas</translation>
    </message>
    <message>
        <source>Hair: %1, %2. Skin: %3. Eyes: %4. Clothes: %5, %6.</source>
        <extracomment>a look: hair, its colour, skin, eyes, clothes, their colour</extracomment>
        <translation>Pelo: %1, %2. Piel: %3. Ojos: %4. Ropa: %5, %6.</translation>
    </message>
    <message>
        <source>%1 Glasses: %2.</source>
        <extracomment>%1 is the description of a look, %2 a kind of glasses such as &quot;round&quot;</extracomment>
        <translation>%1 Gafas: %2.</translation>
    </message>
    <message>
        <source>No microphone found. You can type.</source>
        <translation>No hay micrófono. Puedes escribir.</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>Empezar a hablar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>I&apos;m %1.</source>
        <translation>Soy %1.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Hello, good to see you</source>
        <translation>Hola, qué bien verte</translation>
    </message>
    <message>
        <source>Who shall I be?</source>
        <translation>¿Quién quieres que sea?</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 guardados</translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation>Ninguna conexión desde %1.</translation>
    </message>
    <message>
        <source>One connection since %1, on %2.</source>
        <translation>Una conexión desde %1, el %2.</translation>
    </message>
    <message>
        <source>%1 connections since %2, the last on %3.</source>
        <translation>%1 conexiones desde %2, la última el %3.</translation>
    </message>
    <message>
        <source>Your language model server, %1</source>
        <translation>Tu servidor de modelo de lenguaje, %1</translation>
    </message>
    <message>
        <source>Model download, %1</source>
        <translation>Descarga de modelo, %1</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 recibidos</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>%1 recibidos, %2 enviados</translation>
    </message>
    <message>
        <source>Everything is encrypted, and the key is in the system&apos;s keyring.</source>
        <translation>Todo está cifrado y la clave está en el llavero del sistema.</translation>
    </message>
    <message>
        <source>Everything is encrypted. This computer has no keyring, so the key is stored in a file here, database.key. Only your account can read it.</source>
        <translation>Todo está cifrado. Este ordenador no tiene llavero, así que la clave está aquí en el archivo database.key. Solo tu cuenta puede leerlo.</translation>
    </message>
    <message>
        <source>echo level loud</source>
        <translation>eco nivel alto</translation>
    </message>
    <message>
        <source>tone calibration feeling</source>
        <translation>tono calibración sentimiento</translation>
    </message>
    <message>
        <source>speaker accent clone</source>
        <translation>hablante acento clonar</translation>
    </message>
    <message>
        <source>Speed and pitch</source>
        <translation>Velocidad y tono</translation>
    </message>
    <message>
        <source>fast slow high low rate</source>
        <translation>rápido lento agudo grave ritmo</translation>
    </message>
    <message>
        <source>Download and remove models</source>
        <translation>Descargar y quitar modelos</translation>
    </message>
    <message>
        <source>disk space licence get</source>
        <translation>disco espacio licencia obtener</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>folder encryption password key data</source>
        <translation>carpeta cifrado clave datos contraseña</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>network internet online offline</source>
        <translation>red internet en línea sin conexión</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>Confidencial</translation>
    </message>
    <message>
        <source>incognito private secret</source>
        <translation>incógnito privado secreto</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>keyboard shortcut hotkey</source>
        <translation>teclado atajo</translation>
    </message>
    <message>
        <source>Microphone off and on</source>
        <translation>Apagar y encender el micrófono</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Stop the reply or close the panel</source>
        <translation>Detener la respuesta o cerrar el panel</translation>
    </message>
    <message>
        <source>Hold to talk (outside text fields)</source>
        <translation>Mantener para hablar (fuera de los campos de texto)</translation>
    </message>
    <message>
        <source>Jump to the message box</source>
        <translation>Ir al cuadro de mensaje</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Compañeros</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Recuerdos</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Small window, and back</source>
        <translation>Pasar a la ventana pequeña, o volver</translation>
    </message>
    <message>
        <source>Face only, and back</source>
        <translation>Cambiar a solo la cara o volver</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Líneas de ayuda</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>ends the program</extracomment>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Press Ctrl, Alt or the system key with a letter or Space, or a function key.</source>
        <translation>Pulsa Ctrl, Alt o la tecla del sistema con una letra o Espacio, o una tecla de función.</translation>
    </message>
    <message>
        <source>%1 is already used for: %2.</source>
        <translation>%1 ya se usa para: %2.</translation>
    </message>
    <message>
        <source>Backup %1 restored. Your previous data is in the list until you delete it.</source>
        <translation>Copia %1 restaurada. Los datos anteriores están en la lista hasta que los borres.</translation>
    </message>
    <message>
        <source>Exported: %1 messages, %2 memories. The file is not encrypted.</source>
        <translation>Exportado: %1 mensajes, %2 recuerdos. El archivo no está cifrado.</translation>
    </message>
    <message>
        <source>Replaced on %1</source>
        <translation>Reemplazado el %1</translation>
    </message>
    <message>
        <source>Restore this backup? The conversation restarts. Your current data is saved as a backup first.</source>
        <translation>¿Restaurar esta copia? La conversación se reinicia. Antes se guarda una copia de los datos actuales.</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>¿Borrar esta copia para siempre?</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Compañero</translation>
    </message>
    <message>
        <source>Write the date like this: %1.</source>
        <translation>Escribe la fecha así: %1.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Escribe un número.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Seleccionados: %1</translation>
    </message>
    <message>
        <source>This is no longer in the history.</source>
        <translation>Esto ya no está en el historial.</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 hechos</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Changing the voice…</source>
        <translation>Cambiando la voz…</translation>
    </message>
    <message>
        <source>Current voice: %1</source>
        <translation>Voz actual: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Joins two parts of a list, such as &quot;smiling softly&quot; and &quot;looking at you&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>smiling softly</source>
        <translation>sonríe con suavidad</translation>
    </message>
    <message>
        <source>smiling</source>
        <translation>sonríe</translation>
    </message>
    <message>
        <source>beaming</source>
        <translation>radiante</translation>
    </message>
    <message>
        <source>the corners of the mouth down</source>
        <translation>las comisuras hacia abajo</translation>
    </message>
    <message>
        <source>lips pressed together</source>
        <translation>labios apretados</translation>
    </message>
    <message>
        <source>mouth askew</source>
        <translation>boca torcida</translation>
    </message>
    <message>
        <source>mouth open</source>
        <translation>boca abierta</translation>
    </message>
    <message>
        <source>brows raised</source>
        <translation>cejas alzadas</translation>
    </message>
    <message>
        <source>brows drawn up in worry</source>
        <translation>cejas juntas de preocupación</translation>
    </message>
    <message>
        <source>frowning</source>
        <translation>ceño fruncido</translation>
    </message>
    <message>
        <source>one brow raised</source>
        <translation>una ceja alzada</translation>
    </message>
    <message>
        <source>looking at you</source>
        <translation>te mira</translation>
    </message>
    <message>
        <source>looking aside</source>
        <translation>mira a un lado</translation>
    </message>
    <message>
        <source>looking up</source>
        <translation>mira hacia arriba</translation>
    </message>
    <message>
        <source>looking down</source>
        <translation>mira hacia abajo</translation>
    </message>
    <message>
        <source>eyes half closed</source>
        <translation>ojos entornados</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>escucha</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>piensa</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>habla</translation>
    </message>
    <message>
        <source>Couldn&apos;t set up starting at login: %1 can&apos;t be written.</source>
        <translation>No se pudo configurar el inicio al abrir sesión: no se puede escribir %1.</translation>
    </message>
    <message>
        <source>Companion now starts at login. The entry is in %1.</source>
        <translation>Companion se inicia ahora al abrir sesión. La entrada está en %1.</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Mensaje para %1</translation>
    </message>
    <message>
        <source>%1 says something</source>
        <extracomment>told by the desktop while the window is not looked at: the companion&apos;s name</extracomment>
        <translation>%1 dice algo</translation>
    </message>
    <message>
        <source>The system didn&apos;t allow the talk key. Hold Space in the window, or choose “No keys” in the settings and then the key again.</source>
        <translation>El sistema no permitió la tecla para hablar. Mantén pulsado Espacio en la ventana, o elige «Sin teclas» en los ajustes y luego la tecla otra vez.</translation>
    </message>
    <message>
        <source>This desktop doesn&apos;t support a global talk key. Hold Space in the window.</source>
        <translation>Este escritorio no admite una tecla global para hablar. Mantén pulsado Espacio en la ventana.</translation>
    </message>
    <message>
        <source>macOS needs your permission for the talk key: System Settings, Privacy &amp; Security, Input Monitoring, Companion. Until then, hold Space in the window.</source>
        <translation>macOS necesita tu permiso para la tecla de hablar: Ajustes del Sistema, Privacidad y seguridad, Monitorización de entrada, Companion. Hasta entonces, mantén pulsado Espacio en la ventana.</translation>
    </message>
    <message>
        <source>The talk key doesn&apos;t work here because the keyboard can&apos;t be read. Hold Space in the window.</source>
        <translation>La tecla para hablar no funciona aquí porque no se puede leer el teclado. Mantén pulsado Espacio en la ventana.</translation>
    </message>
    <message>
        <source>Hold to talk to the companion</source>
        <extracomment>what a key is for, as the desktop shows it</extracomment>
        <translation>Mantener para hablar con el compañero</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the companion&apos;s name, and what it is doing</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Ocultar la ventana</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Ventana pequeña</translation>
    </message>
    <message>
        <source>Face only</source>
        <translation>Solo la cara</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>Micrófono apagado</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Dejar de hablar</translation>
    </message>
    <message>
        <source>Graphics acceleration failed, so the processor draws the window.</source>
        <translation>Falló la aceleración gráfica, así que el procesador dibuja la ventana.</translation>
    </message>
    <message>
        <source>Updated to version %1. Settings → About says what is new.</source>
        <translation>Actualizado a la versión %1. Las novedades están en Ajustes → Acerca de.</translation>
    </message>
    <message>
        <source>This is too long: %1 characters (limit: %2). Send it in parts.</source>
        <translation>Es demasiado largo: %1 caracteres (máximo: %2). Envíalo por partes.</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a time of day, such as 14:03</extracomment>
        <translation>Hoy, %1</translation>
    </message>
    <message>
        <source>%1, about %2 min at 50 Mbit/s, saved in %3. Interrupted downloads resume. You can continue meanwhile.</source>
        <translation>%1, unos %2 min a 50 Mbit/s, guardados en %3. Las descargas interrumpidas se reanudan. Mientras tanto puedes seguir.</translation>
    </message>
    <message>
        <source>This file contains no messages.</source>
        <translation>Este archivo no contiene mensajes.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>names of people, and how many others: Aqua, Bea, Cleo and 3 more</extracomment>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>One chat with %1. Messages: %2, from %3 to %4.</source>
        <translation>Un chat con %1. Mensajes: %2, del %3 al %4.</translation>
    </message>
    <message>
        <source>%1 chats with %2. Messages: %3, from %4 to %5.</source>
        <translation>%1 chats con %2. Mensajes: %3, del %4 al %5.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what is not taken, and how much of it: pictures and files (3)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>No se importa: %1.</translation>
    </message>
    <message>
        <source>No time given, so dated like the message before: %1.</source>
        <translation>Sin hora, así que llevan la del mensaje anterior: %1.</translation>
    </message>
    <message>
        <source>Unreadable (%1): %2</source>
        <extracomment>a place in a file, and what is wrong there: Unreadable (line 7): there is no text</extracomment>
        <translation>Ilegible (%1): %2</translation>
    </message>
    <message>
        <source>Also unreadable: %1.</source>
        <translation>También ilegibles: %1.</translation>
    </message>
    <message>
        <source>Set to %1.</source>
        <translation>Configurado en %1.</translation>
    </message>
    <message>
        <source>You are speaking %1. Set this companion to %1?</source>
        <translation>Estás hablando en %1. ¿Configurar este compañero en %1?</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Configurar en %1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Better models</source>
        <translation>Modelos mejores</translation>
    </message>
    <message>
        <source>Always enforced</source>
        <translation>Siempre se aplican</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is never said. It is rewritten, and if that fails, it ends early or in prepared words.</source>
        <translation>Una respuesta que incumple una de estas nunca se dice. Se reescribe y, si falla, termina antes o con palabras preparadas.</translation>
    </message>
    <message>
        <source>Second try</source>
        <translation>Segundo intento</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is rewritten once. If the second try breaks it too, it is said anyway, and “Why?” tells you. If you sincerely ask what I am, I never pretend to be human.</source>
        <translation>Una respuesta que incumple una de estas se reescribe una vez. Si el segundo intento también la incumple, se dice igualmente, y «¿Por qué?» te lo muestra. Si preguntas en serio qué soy, nunca finjo ser humano.</translation>
    </message>
    <message>
        <source>System default: %1</source>
        <extracomment>the device that the system uses where nobody chooses</extracomment>
        <translation>El del sistema: %1</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>Say my name to try it.</source>
        <translation>Di mi nombre para probarlo.</translation>
    </message>
    <message>
        <source>Heard: “%1”, %2 like the name.</source>
        <extracomment>words that were heard, and how much they sound like the companion&apos;s name</extracomment>
        <translation>He oído «%1»: se parece al nombre un %2.</translation>
    </message>
    <message>
        <source>Automatic (best installed)</source>
        <translation>Automático (el mejor instalado)</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser and a voice. You can download both under Models.</source>
        <translation>Para el %1 hacen falta un reconocedor de voz y una voz. Descarga ambos en «Modelos».</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser. Download one under Models, or type.</source>
        <translation>Para el %1 hace falta un reconocedor de voz. Descarga uno en «Modelos» o escribe.</translation>
    </message>
    <message>
        <source>No installed voice speaks %1. Download one under Voice, or read.</source>
        <translation>Ninguna voz instalada habla %1. Descarga una en «Voz» o lee.</translation>
    </message>
    <message>
        <source>Only a basic voice speaks %1 here. Get a better one under Voice.</source>
        <translation>Aquí solo una voz básica habla %1. Consigue una mejor en «Voz».</translation>
    </message>
    <message>
        <source>Your own avatar needs a working graphics card, so the drawn face is used.</source>
        <translation>Un avatar propio necesita una tarjeta gráfica utilizable. Aquí no la hay: se mantiene la cara dibujada.</translation>
    </message>
    <message>
        <source>Your avatar&apos;s file is missing, so the drawn face is used.</source>
        <translation>Falta el archivo de tu avatar, así que se usa la cara dibujada.</translation>
    </message>
    <message>
        <source>An avatar without a name</source>
        <translation>Un avatar sin nombre</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Una imagen</translation>
    </message>
    <message>
        <source>A picture breathes and leans, but its lips don&apos;t move.</source>
        <translation>Una imagen respira y se inclina, pero no mueve los labios.</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>De %1.</translation>
    </message>
    <message>
        <source>Copyright: %1.</source>
        <translation>Derechos de autor: %1.</translation>
    </message>
    <message>
        <source>Contact: %1.</source>
        <translation>Contacto: %1.</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>Licencia: %1.</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <extracomment>%1 is a list such as &quot;commercial use, changes&quot;</extracomment>
        <translation>Permitido: %1.</translation>
    </message>
    <message>
        <source>Not allowed: %1.</source>
        <translation>No permitido: %1.</translation>
    </message>
    <message>
        <source>Credit the author when you show it.</source>
        <translation>Menciona a su autor cuando lo muestres.</translation>
    </message>
    <message>
        <source>use by everyone</source>
        <translation>uso por cualquiera</translation>
    </message>
    <message>
        <source>passing it on</source>
        <translation>pasarlo a otros</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>cambios</translation>
    </message>
    <message>
        <source>showing violence</source>
        <translation>mostrar violencia</translation>
    </message>
    <message>
        <source>sexual content</source>
        <translation>contenido sexual</translation>
    </message>
    <message>
        <source>political or religious use</source>
        <translation>uso político o religioso</translation>
    </message>
    <message>
        <source>hateful use</source>
        <translation>uso con odio</translation>
    </message>
    <message>
        <source>Nobody is chosen yet. If you go on, I stay as I am.</source>
        <translation>Todavía no has elegido a nadie. Si sigues, me quedo como soy.</translation>
    </message>
    <message>
        <source>%1 of %2 answered. Answer all for a suggestion, or go on and I stay as I am.</source>
        <translation>%1 de %2 respondidas. Responde a todas para recibir una sugerencia, o sigue y me quedo como soy.</translation>
    </message>
    <message>
        <source>This replaces the current personality with %1 and deletes its texts. Export it as a card first to keep them.</source>
        <translation>%1 sustituye a la personalidad actual y borra sus textos. Expórtala antes como tarjeta para conservarlos.</translation>
    </message>
    <message>
        <source>The name %1 goes too.</source>
        <translation>También se pierde el nombre %1.</translation>
    </message>
    <message>
        <source>The name %1 stays.</source>
        <translation>El nombre %1 se queda.</translation>
    </message>
    <message>
        <source>The look you chose stays.</source>
        <translation>El aspecto que elegiste se queda.</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Your last message</source>
        <translation>Tu último mensaje</translation>
    </message>
    <message>
        <source>Save and answer again</source>
        <translation>Guardar y volver a preguntar</translation>
    </message>
    <message>
        <source>This replaces your message and my reply.</source>
        <translation>Esto sustituye tu mensaje y mi respuesta.</translation>
    </message>
</context>
<context>
    <name>YouStep</name>
    <message>
        <source>What shall I call you?</source>
        <translation>¿Cómo te llamo?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>May I speak first?</source>
        <translation>¿Puedo hablar yo primero?</translation>
    </message>
</context>
</TS>
