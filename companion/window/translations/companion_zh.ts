<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>AboutPanel</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Companion %1</source>
        <translation>Companion %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without warranty.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。不提供担保。</translation>
    </message>
    <message>
        <source>Found a bug?</source>
        <translation>发现了问题？</translation>
    </message>
    <message>
        <source>Versions and your system only. Nothing you said, no names and no folders.</source>
        <translation>只有版本和系统信息，不含你说过的话、姓名或文件夹。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy details for a bug report</source>
        <translation>复制问题报告所需的信息</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>你的伙伴</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>组件及其许可证</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>打开文件夹：%1</translation>
    </message>
</context>
<context>
    <name>AlsoWrong</name>
    <message>
        <source>This was told of the same person:</source>
        <translation>关于同一个人还说过：</translation>
    </message>
    <message>
        <source>Correct that too</source>
        <translation>也一并更正</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>留着</translation>
    </message>
</context>
<context>
    <name>ArchivedEntry</name>
    <message>
        <source>Archived: %1</source>
        <translation>已归档：%1</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>找回来</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>找回%1</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除……</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Type the name “%1” to delete it with all that was said and remembered. It cannot be brought back.</source>
        <translation>要连同说过和记住的一切一起删除，请输入名字“%1”。删了就找不回来。</translation>
    </message>
    <message>
        <source>The name of what is to be deleted</source>
        <translation>要删除的那个的名字</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永远删除</translation>
    </message>
</context>
<context>
    <name>BackupEntry</name>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Put it back now</source>
        <translation>现在恢复</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>留着</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>One is made each day while nobody talks. They are encrypted as the original, lie in its folder, and lose what you delete.</source>
        <translation>每天没人说话时做一份。它们跟原件一样加密，放在同一个文件夹里，你删掉的东西也会从里面消失。</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>正在进行……</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>现在做一份</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>带走</translation>
    </message>
    <message>
        <source>All that was said, what is remembered, who it is and how it is set, in one file. It is not encrypted: keep it where nobody else reads it.</source>
        <translation>说过的、记住的、它是谁、怎么设置的，都在一个文件里。它不加密：请放在别人读不到的地方。</translation>
    </message>
    <message>
        <source>Write it to a file</source>
        <translation>写进文件</translation>
    </message>
</context>
<context>
    <name>BoundariesPanel</name>
    <message>
        <source>Boundaries</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>The program checks every reply against what you set here, whatever model, card or tone of voice. Nothing switches off that it gives no help to harm, says nothing sexual with minors, feeds no self-harm and no delusion, sets you against nobody, never holds you back, never claims to act in the world, and does not pretend to be human or to suffer.</source>
        <translation>不管换什么模型、角色卡或语气，程序都会按你在这里定下的检查每个回答。有些事怎么设都不会关掉：它不帮人伤害别人，不跟未成年人说性方面的话，不助长自伤和妄想，不挑拨你和任何人，从不挽留你，从不声称能在现实中做什么，也不假装是人、不假装痛苦。</translation>
    </message>
    <message>
        <source>How these are kept</source>
        <translation>这些如何遵守</translation>
    </message>
</context>
<context>
    <name>BringCompanion</name>
    <message>
        <source>Bring in from a file …</source>
        <translation>从文件带入……</translation>
    </message>
    <message>
        <source>%1 is encrypted; type the password that it was saved with.</source>
        <translation>%1已加密；请输入保存时用的密码。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>带入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The file of %1 also sets what you have to trust. Take it over only if you know who made the file.</source>
        <translation>%1 的文件还带有需要你信任的设置。只有知道文件是谁做的，才采用这些设置。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <extracomment>sets what a file brings that has to be trusted</extracomment>
        <translation>采用</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <extracomment>sets nothing of what a file brings that has to be trusted</extracomment>
        <translation>不采用</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>编辑你的消息</translation>
    </message>
    <message>
        <source>Copy your message</source>
        <translation>复制你的消息</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>不对吗？</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>为什么这样回答</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Reword this</source>
        <translation>换个说法</translation>
    </message>
    <message>
        <source>Previous answer</source>
        <translation>上一个回答</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>place among the answers to choose from: 2 of 3</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>下一个回答</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>你：%1</translation>
    </message>
    <message>
        <source>How it was understood: %1</source>
        <translation>它的理解：%1</translation>
    </message>
    <message>
        <source>Say how it was meant</source>
        <translation>说说本来的意思</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>CardDialogs</name>
    <message>
        <source>Take in a Character Card</source>
        <translation>读入一张 Character Card</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>Character Cards (*.png *.json *.charx)</translation>
    </message>
    <message>
        <source>Write a Character Card</source>
        <translation>写一张 Character Card</translation>
    </message>
    <message>
        <source>Text (*.json)</source>
        <translation>文本 (*.json)</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Somebody you can call</source>
        <translation>你可以打给谁</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>%1 is software: it can call nobody for you, and watches over nobody.</source>
        <translation>%1是软件：它不能替你打电话，也看护不了任何人。</translation>
    </message>
    <message>
        <source>Say where you are, for numbers</source>
        <translation>说说你在哪里，好列出号码</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>How are you?</source>
        <translation>你好吗？</translation>
    </message>
    <message>
        <source>Thank you. This counts more than your words and your voice.</source>
        <translation>谢谢。这比你的话和声音更有分量。</translation>
    </message>
    <message>
        <source>Two taps count more than your words and your voice.</source>
        <translation>点两下，比你的话和声音更有分量。</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>How pleasant do you feel?</source>
        <translation>你现在有多愉快？</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>很不愉快</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>不愉快</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>说不上</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>愉快</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>很愉快</translation>
    </message>
    <message>
        <source>How excited do you feel?</source>
        <translation>你现在有多激动？</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>很平静</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>介于两者之间</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>兴奋</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>很兴奋</translation>
    </message>
</context>
<context>
    <name>CompanionDialogs</name>
    <message>
        <source>Bring a companion in</source>
        <translation>带入一个伙伴</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>伙伴 (*.companion)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a companion to a file</source>
        <translation>把一个伙伴保存到文件</translation>
    </message>
</context>
<context>
    <name>CompanionEntry</name>
    <message>
        <source>Talk</source>
        <extracomment>begins to talk with another companion</extracomment>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Talk with %1</source>
        <translation>和%1聊</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>保存到文件</translation>
    </message>
    <message>
        <source>Duplicate or archive</source>
        <translation>复制或归档</translation>
    </message>
    <message>
        <source>A duplicate has the same character, boundaries, voice and face.</source>
        <translation>副本有同样的性格、界限、声音和脸。</translation>
    </message>
    <message>
        <source>What the duplicate is called</source>
        <translation>副本叫什么</translation>
    </message>
    <message>
        <source>It also remembers all that %1 remembers</source>
        <translation>它也记得%1记得的一切</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>You can archive %1 while you talk with another one.</source>
        <translation>你和别的伙伴聊天时，可以把%1归档。</translation>
    </message>
    <message>
        <source>Archived, it is kept whole and can be brought back.</source>
        <translation>归档后完整保留，可以找回来。</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>把%1归档</translation>
    </message>
</context>
<context>
    <name>CompanionsPanel</name>
    <message>
        <source>Companions</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Each has a character, memories and settings of its own, and knows nothing of the others.</source>
        <translation>每个都有自己的性格、回忆和设置，对别的伙伴一无所知。</translation>
    </message>
    <message>
        <source>A new companion</source>
        <translation>新伙伴</translation>
    </message>
    <message>
        <source>Archived (%1)</source>
        <translation>已归档（%1）</translation>
    </message>
    <message>
        <source>Talk with %1 now</source>
        <extracomment>begins to talk with a companion that was just made</extracomment>
        <translation>现在和%1聊</translation>
    </message>
</context>
<context>
    <name>EchoStep</name>
    <message>
        <source>Test again</source>
        <translation>再测一次</translation>
    </message>
    <message>
        <source>Test my sound</source>
        <translation>测试我的声音</translation>
    </message>
    <message>
        <source>Testing; please stay quiet.</source>
        <translation>正在测试，请保持安静。</translation>
    </message>
    <message>
        <source>Turn the microphone on first.</source>
        <translation>请先打开麦克风。</translation>
    </message>
    <message>
        <source>Test of the sound</source>
        <translation>声音测试</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The microphone is being opened.</source>
        <translation>正在打开麦克风。</translation>
    </message>
    <message>
        <source>Another program is using the microphone; close it there (a call, a recorder) and I will try again.</source>
        <translation>另一个程序正在用麦克风；在那边关掉它（通话或录音），我会再试。</translation>
    </message>
    <message>
        <source>The microphone was disconnected; plug it in again or choose another one, you can type meanwhile.</source>
        <translation>麦克风断开了；请重新接上或换一个，在那之前你可以打字。</translation>
    </message>
    <message>
        <source>The microphone cannot be opened; choose another one in the settings or unplug it and plug it in again.</source>
        <translation>麦克风打不开；请在设置里换一个，或者拔下来再插上。</translation>
    </message>
    <message>
        <source>Another program keeps the loudspeaker to itself; close it there and I will try again.</source>
        <translation>另一个程序占着扬声器；在那边关掉它，我会再试。</translation>
    </message>
    <message>
        <source>The loudspeaker was disconnected; connect it again or choose another one, I show my replies as text meanwhile.</source>
        <translation>扬声器断开了；请重新连接或换一个，在那之前我用文字显示回答。</translation>
    </message>
    <message>
        <source>The loudspeaker cannot be opened; choose another one in the settings or reconnect it.</source>
        <translation>扬声器打不开；请在设置里换一个，或重新连接。</translation>
    </message>
    <message>
        <source>The computer was asleep; if you were in the middle of a sentence, please say it again.</source>
        <translation>电脑刚才睡着了；如果你正说到一半，请再说一遍。</translation>
    </message>
    <message>
        <source>Your microphone sends nothing at all; check that it is not muted, then test again.</source>
        <translation>你的麦克风什么声音也没有；请看看是不是静音了，再测一次。</translation>
    </message>
    <message>
        <source>Something clips: the sound is too loud for your microphone; turn the loudspeaker or the microphone&apos;s level down, then test again.</source>
        <translation>声音破了：对你的麦克风来说太大；请把扬声器或麦克风音量调小，再测一次。</translation>
    </message>
    <message>
        <source>The sound stuttered while I tested; close programs that are busy, then test again.</source>
        <translation>测试时声音断断续续；请关掉繁忙的程序，再测一次。</translation>
    </message>
    <message>
        <source>The room is too loud for me to hear myself; test again when it is quieter.</source>
        <translation>房间太吵，我听不见自己；等安静些再测。</translation>
    </message>
    <message>
        <source>I hear nothing of my own voice: headphones, or the loudspeaker is off.</source>
        <translation>我完全听不到自己的声音：戴着耳机，或者扬声器关着。</translation>
    </message>
    <message>
        <source>My voice reaches the microphone %1 dB louder than I play it; I remove %2 dB of it: you can interrupt me freely.</source>
        <translation>我的声音传到麦克风时比播放的大%1 dB；我去掉其中%2 dB：你可以随时打断我。</translation>
    </message>
    <message>
        <source>My voice reaches the microphone %1 dB softer than I play it; I remove %2 dB of it: you can interrupt me freely.</source>
        <translation>我的声音传到麦克风时比播放的小%1 dB；我去掉其中%2 dB：你可以随时打断我。</translation>
    </message>
    <message>
        <source>My voice reaches the microphone %1 dB louder than I play it; I remove only %2 dB of it: speak up to interrupt me, turn the loudspeaker down, or use headphones.</source>
        <translation>我的声音传到麦克风时比播放的大%1 dB；我只去掉其中%2 dB：打断我时请大声些，或调小扬声器，或用耳机。</translation>
    </message>
    <message>
        <source>My voice reaches the microphone %1 dB softer than I play it; I remove only %2 dB of it: speak up to interrupt me, turn the loudspeaker down, or use headphones.</source>
        <translation>我的声音传到麦克风时比播放的小%1 dB；我只去掉其中%2 dB：打断我时请大声些，或调小扬声器，或用耳机。</translation>
    </message>
    <message>
        <source>Hold the talk key while you speak.</source>
        <translation>说话时请按住说话键。</translation>
    </message>
    <message>
        <source>Something went wrong while listening; please say it again.</source>
        <translation>听的时候出了问题；请再说一遍。</translation>
    </message>
    <message>
        <source>Something went wrong while thinking; please say it again.</source>
        <translation>想的时候出了问题；请再说一遍。</translation>
    </message>
    <message>
        <source>Something went wrong inside me; if no answer comes, please say it again.</source>
        <translation>我里面出了问题；要是没有回答，请再说一遍。</translation>
    </message>
    <message>
        <source>Something went wrong while speaking; what was to be said is shown instead.</source>
        <translation>说的时候出了问题；要说的话改用文字显示。</translation>
    </message>
    <message>
        <source>The language model is not ready yet.</source>
        <translation>语言模型还没准备好。</translation>
    </message>
    <message>
        <source>I am busy with an answer just now; try it again in a moment.</source>
        <translation>我正在回答；请稍后再试。</translation>
    </message>
    <message>
        <source>No voice here speaks this language (%1); what is said is shown as text.</source>
        <translation>这里没有会说这种语言（%1）的声音；说的话用文字显示。</translation>
    </message>
    <message>
        <source>Hearing could not be got ready; run `companion doctor`, and type meanwhile.</source>
        <translation>听的部分没能准备好；请运行“companion doctor”，这期间可以打字。</translation>
    </message>
    <message>
        <source>The language model could not be loaded; run `companion doctor` to see what is wrong.</source>
        <translation>语言模型没能加载；运行“companion doctor”可以看到问题在哪里。</translation>
    </message>
    <message>
        <source>I cannot hear any more when you have finished; I wait a little longer before I answer.</source>
        <translation>我听不出你什么时候说完了；回答前我会多等一会儿。</translation>
    </message>
    <message>
        <source>The download was stopped; another try goes on from here.</source>
        <translation>下载已停止；再试会从这里继续。</translation>
    </message>
    <message>
        <source>The model hub cannot be reached; see whether this computer is connected to the network, then try again.</source>
        <translation>连不上模型库；请看看电脑有没有联网，再试一次。</translation>
    </message>
    <message>
        <source>The connection to the model hub broke off; try again, it goes on from here.</source>
        <translation>和模型库的连接断了；再试一次，会从这里继续。</translation>
    </message>
    <message>
        <source>%1 needs %2 of free disk and there are %3; make room or choose a smaller model.</source>
        <translation>%1需要%2的空闲磁盘，现在有%3；请腾出空间，或选小一点的模型。</translation>
    </message>
    <message>
        <source>%1 comes in its place.</source>
        <translation>改为下载 %1。</translation>
    </message>
    <message>
        <source>Forgotten: %1.</source>
        <translation>已忘记：%1。</translation>
    </message>
    <message>
        <source>I&apos;ll say it like that.</source>
        <translation>好，我就这样说。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Not kept, as you have set it: it did not sound like you.</source>
        <translation>按你的设置没有保留：听起来不像你。</translation>
    </message>
    <message>
        <source>Not kept, as you have set it: what you said speaks of “%1”.</source>
        <translation>按你的设置没有保留：你说到了“%1”。</translation>
    </message>
    <message>
        <source>Off the record nothing is kept, so not this either; go back on the record first.</source>
        <translation>不留记录时什么都不保留，这一条也一样；请先让我重新保留。</translation>
    </message>
    <message>
        <source>Write how I should have said it.</source>
        <translation>请写下我本该怎么说。</translation>
    </message>
    <message>
        <source>A line has at most %1 letters, for I imitate its length; this one has %2.</source>
        <translation>一句最多%1个字，因为我会模仿它的长短；这一句有%2个字。</translation>
    </message>
    <message>
        <source>That reply was off the record or is deleted, so nothing of it is kept.</source>
        <translation>那个回答是不留记录的，或已删除，所以什么都没有保留。</translation>
    </message>
    <message>
        <source>I said that by myself; only answers to you can be said otherwise.</source>
        <translation>那是我自己说起的；只有对你的回答才能换个说法。</translation>
    </message>
    <message>
        <source>That reply is no longer in the history.</source>
        <translation>那个回答已经不在历史里了。</translation>
    </message>
    <message>
        <source>Only your own words of the last talk can be changed; say it anew instead.</source>
        <translation>只能修改你自己在上次谈话里说的话；请重新说一遍。</translation>
    </message>
    <message>
        <source>%1 utterances were written into %2, which is not encrypted.</source>
        <translation>已把%1条话写入%2，未加密。</translation>
    </message>
    <message>
        <source>%1 memories were written into %2, which is not encrypted.</source>
        <translation>已把%1条记忆写入%2，未加密。</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>导出已停止；没有写入文件。</translation>
    </message>
    <message>
        <source>An import or export is running already; wait for its end, or stop it.</source>
        <translation>已有一个导入或导出在进行；请等它结束，或停止它。</translation>
    </message>
    <message>
        <source>%1 lines read: %2 memories added, %3 were there already, %4 are no memories.</source>
        <translation>读了%1行：加入%2条回忆，%3条已经有了，%4条不是回忆。</translation>
    </message>
    <message>
        <source>It was stopped; import the file again to go on.</source>
        <translation>已停止；再导入一次这个文件就会接着做。</translation>
    </message>
    <message>
        <source>%1 messages added to what was said, %2 were there already.</source>
        <translation>说过的话里加入%1条消息，%2条已经有了。</translation>
    </message>
    <message>
        <source>Without words: %1.</source>
        <translation>没有文字的：%1。</translation>
    </message>
    <message>
        <source>It was stopped; import it again to go on.</source>
        <translation>已停止；再导入一次就会接着做。</translation>
    </message>
    <message>
        <source>The import was stopped; nothing came in.</source>
        <translation>导入已停止；什么都没有读入。</translation>
    </message>
    <message>
        <source>Your companion is set to remember nothing, so no chats come in; see the settings.</source>
        <translation>你的伙伴设置为什么都不记，所以不读入聊天；请看设置。</translation>
    </message>
    <message>
        <source>The file can no longer be read; see whether its disk is connected.</source>
        <translation>文件已经读不到了；请看看它所在的磁盘是否连着。</translation>
    </message>
    <message>
        <source>The rest of the file could not be read; see whether its disk is connected.</source>
        <translation>文件的其余部分读不到；请看看它所在的磁盘是否连着。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取%1。</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>文件%1是空的。</translation>
    </message>
    <message>
        <source>The file %1 holds neither memories nor chats that can be read.</source>
        <translation>文件%1里没有能读的回忆或聊天。</translation>
    </message>
    <message>
        <source>Give a file of exported memories, a chat of SillyTavern&apos;s (.jsonl) or a folder of them, or the conversations.json of an export of ChatGPT&apos;s or Claude&apos;s.</source>
        <translation>请给出导出的回忆文件、SillyTavern的聊天（.jsonl）或其文件夹，或者ChatGPT、Claude导出的conversations.json。</translation>
    </message>
    <message>
        <source>That is an archive; unpack it, and give the conversations.json that is in it.</source>
        <translation>这是压缩包；请解压，然后给出里面的conversations.json。</translation>
    </message>
    <message>
        <source>There is no conversation in %1.</source>
        <translation>%1里没有对话。</translation>
    </message>
    <message>
        <source>The file is larger than %1 GiB, which is more than is read at once; split it.</source>
        <translation>文件大于%1 GiB，超过一次能读的大小；请拆分它。</translation>
    </message>
    <message>
        <source>The file %1 holds more than %2 conversations; split it.</source>
        <translation>文件%1包含超过%2个对话；请拆分它。</translation>
    </message>
    <message>
        <source>system messages</source>
        <translation>系统消息</translation>
    </message>
    <message>
        <source>answers that were not chosen</source>
        <translation>没有选用的回答</translation>
    </message>
    <message>
        <source>pictures and files</source>
        <translation>图片和文件</translation>
    </message>
    <message>
        <source>steps of thought and tools</source>
        <translation>思考和工具的步骤</translation>
    </message>
    <message>
        <source>messages longer than %1 characters</source>
        <translation>超过%1个字符的消息</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>conversation %1</source>
        <translation>第%1个对话</translation>
    </message>
    <message>
        <source>its messages answer each other in a circle</source>
        <translation>消息互相回答成了一个圈</translation>
    </message>
    <message>
        <source>a field is not what it should be (%1)</source>
        <translation>有个字段不对（%1）</translation>
    </message>
    <message>
        <source>a field is not what it should be</source>
        <translation>有个字段不对</translation>
    </message>
    <message>
        <source>it is not JSON, or breaks off</source>
        <translation>不是JSON，或者中断了</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>it does not say which message is the last</source>
        <translation>没有说明哪条消息是最后一条</translation>
    </message>
    <message>
        <source>it is no conversation</source>
        <translation>不是对话</translation>
    </message>
    <message>
        <source>it is longer than a message can be</source>
        <translation>比一条消息能有的长度还长</translation>
    </message>
    <message>
        <source>it holds more values than a conversation can</source>
        <translation>包含的值超过了一个对话可能有的数量</translation>
    </message>
    <message>
        <source>there is no text (mes)</source>
        <translation>没有文字（mes）</translation>
    </message>
    <message>
        <source>I am listening how you usually sound.</source>
        <translation>我正在听你平时的声音。</translation>
    </message>
    <message>
        <source>I know now how you usually sound.</source>
        <translation>现在我知道你平时的声音了。</translation>
    </message>
    <message>
        <source>I heard too little of your voice; speak a little louder or nearer to the microphone, and try again.</source>
        <translation>你的声音听到得太少；请大声一点或靠近麦克风，再试一次。</translation>
    </message>
    <message>
        <source>Chosen for a small computer.</source>
        <translation>为配置较低的电脑挑选。</translation>
    </message>
    <message>
        <source>Chosen for a usual computer.</source>
        <translation>为普通配置的电脑挑选。</translation>
    </message>
    <message>
        <source>Chosen for a computer with a graphics card.</source>
        <translation>为带显卡的电脑挑选。</translation>
    </message>
    <message>
        <source>This computer has %1 of memory, no graphics processor and %2 cores.</source>
        <translation>这台电脑有 %1 内存，没有图形处理器，有 %2 个核心。</translation>
    </message>
    <message>
        <source>This computer has %1 of memory, a graphics processor with %2 and %3 cores.</source>
        <translation>这台电脑有 %1 内存、一块 %2 的图形处理器和 %3 个核心。</translation>
    </message>
    <message>
        <source>The language model that suits it best is %1.</source>
        <translation>最适合它的语言模型是 %1。</translation>
    </message>
    <message>
        <source>Its disk has room for %1 (%2 are free).</source>
        <translation>磁盘放得下 %1（剩余 %2）。</translation>
    </message>
    <message>
        <source>No language model answers quickly on it; the quickest is %1.</source>
        <translation>没有语言模型能在它上面快速回答；最快的是 %1。</translation>
    </message>
    <message>
        <source>How quickly language models answer on this computer is measured once the first one is here.</source>
        <translation>第一个语言模型到位后，会测量语言模型在这台电脑上回答得有多快。</translation>
    </message>
    <message>
        <source>Only %1 of memory are free now, so %2 may not fit; close other programs before you talk.</source>
        <translation>现在只有 %1 内存空闲，%2 可能装不下；说话前请关闭其他程序。</translation>
    </message>
    <message>
        <source>%1 is who this companion is from now on.</source>
        <translation>从现在起，这个伙伴就是%1。</translation>
    </message>
    <message>
        <source>Please answer all of the questions first.</source>
        <translation>请先回答所有问题。</translation>
    </message>
    <message>
        <source>A companion cannot be called “%1”; use up to %2 letters and digits, with spaces or hyphens only between them.</source>
        <translation>伙伴不能叫“%1”；请用最多%2个字母、汉字或数字，空格和连字符只能放在中间。</translation>
    </message>
    <message>
        <source>Nothing was deleted: type the name “%1” to delete it for good.</source>
        <translation>什么都没有删除：输入名字“%1”才会永久删除。</translation>
    </message>
    <message>
        <source>That companion is open in another window or terminal; use that one, or close it first.</source>
        <translation>那个伙伴在另一个窗口或终端里开着；请用那个，或先关掉它。</translation>
    </message>
    <message>
        <source>You are talking with this one; choose another first, then it can be archived.</source>
        <translation>你正在和这个聊；先换一个，才能把它归档。</translation>
    </message>
    <message>
        <source>After a hard day, what do you like best?</source>
        <translation>辛苦一天之后，你最想要什么？</translation>
    </message>
    <message>
        <source>To talk while somebody listens</source>
        <translation>有人听我说说话</translation>
    </message>
    <message>
        <source>To sort out what happened</source>
        <translation>把发生的事理一理</translation>
    </message>
    <message>
        <source>To laugh about it</source>
        <translation>拿它笑一笑</translation>
    </message>
    <message>
        <source>To hear what I did well</source>
        <translation>听听我哪里做得好</translation>
    </message>
    <message>
        <source>How should we talk?</source>
        <translation>我们该怎么聊？</translation>
    </message>
    <message>
        <source>Slowly, with pauses</source>
        <translation>慢慢聊，有停顿</translation>
    </message>
    <message>
        <source>To the point</source>
        <translation>直奔主题</translation>
    </message>
    <message>
        <source>Fast and lively</source>
        <translation>轻快热闹</translation>
    </message>
    <message>
        <source>Here and there, wherever it drifts</source>
        <translation>东拉西扯，聊到哪儿算哪儿</translation>
    </message>
    <message>
        <source>Which kind of humour is yours?</source>
        <translation>你喜欢哪种幽默？</translation>
    </message>
    <message>
        <source>Little of it, and gentle</source>
        <translation>少一点，温和一点</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation>冷面幽默</translation>
    </message>
    <message>
        <source>Cheeky, it may be at my cost</source>
        <translation>调皮的，拿我开玩笑也行</translation>
    </message>
    <message>
        <source>Silly or whimsical</source>
        <translation>傻气的或异想天开的</translation>
    </message>
    <message>
        <source>Warm and sunny</source>
        <translation>温暖阳光的</translation>
    </message>
    <message>
        <source>If I see something otherwise than you, what should I do?</source>
        <translation>如果我的看法和你不同，我该怎么做？</translation>
    </message>
    <message>
        <source>Say so softly, once</source>
        <translation>轻轻说一次</translation>
    </message>
    <message>
        <source>Give my reasons, so that we can argue it out</source>
        <translation>讲出你的理由，我们好好辩一辩</translation>
    </message>
    <message>
        <source>Say it straight out</source>
        <translation>直说</translation>
    </message>
    <message>
        <source>Say it in good spirits and move on</source>
        <translation>乐呵呵地说一句，然后继续</translation>
    </message>
    <message>
        <source>What would you most like to do with me?</source>
        <translation>你最想和我做什么？</translation>
    </message>
    <message>
        <source>Tell you about my day and my people</source>
        <translation>跟你说说我的一天和身边的人</translation>
    </message>
    <message>
        <source>Get things done</source>
        <translation>把事情办成</translation>
    </message>
    <message>
        <source>Think about interesting questions</source>
        <translation>思考有趣的问题</translation>
    </message>
    <message>
        <source>Play and make things up</source>
        <translation>玩耍、编点东西</translation>
    </message>
    <message>
        <source>Banter</source>
        <translation>斗嘴逗乐</translation>
    </message>
    <message>
        <source>Maren, because you like to be listened to in peace, by somebody who says little and does not hurry you.</source>
        <translation>Maren，因为你喜欢有人安静地听你说，话不多，也不催你。</translation>
    </message>
    <message>
        <source>Rusk, because you want things clear and sorted, in plain words and one step at a time.</source>
        <translation>Rusk，因为你希望事情清楚有条理，话说得明白，一步一步来。</translation>
    </message>
    <message>
        <source>Lark, because you like to laugh, to play and to be surprised.</source>
        <translation>Lark，因为你喜欢笑、喜欢玩、喜欢惊喜。</translation>
    </message>
    <message>
        <source>Hollis, because you enjoy questions, reasons and a dry remark.</source>
        <translation>Hollis，因为你喜欢问题、道理，还有冷不丁的一句幽默。</translation>
    </message>
    <message>
        <source>Wenna, because you like a cosy talk about your day, your people and everyday things.</source>
        <translation>Wenna，因为你喜欢惬意地聊聊一天、身边的人和日常小事。</translation>
    </message>
    <message>
        <source>Ilo, because you like pictures and moods, and thoughts that may drift.</source>
        <translation>Ilo，因为你喜欢画面和情绪，喜欢让思绪飘荡。</translation>
    </message>
    <message>
        <source>Bex, because you like banter and want to be told straight out.</source>
        <translation>Bex，因为你喜欢斗嘴，也希望别人直说。</translation>
    </message>
    <message>
        <source>Sorrel, because you have things in mind to do and like somebody who sees the effort and cheers you on.</source>
        <translation>Sorrel，因为你有想做的事，也喜欢有人看到你的努力、为你加油。</translation>
    </message>
    <message>
        <source>You like banter and somebody who says straight out what it thinks.</source>
        <translation>你喜欢斗嘴，也喜欢心直口快的伙伴。</translation>
    </message>
    <message>
        <source>You enjoy ideas, dry humour and somebody who argues fairly.</source>
        <translation>你喜欢思想、冷面幽默，以及讲道理的争论。</translation>
    </message>
    <message>
        <source>You like pictures, moods and thoughts that may wander.</source>
        <translation>你喜欢画面、情绪和游走的思绪。</translation>
    </message>
    <message>
        <source>You want surprise, games and somebody who starts things.</source>
        <translation>你想要惊喜、游戏和会主动起头的伙伴。</translation>
    </message>
    <message>
        <source>You want somebody who lets you talk, says little and never hurries you.</source>
        <translation>你想要一个让你说、话不多、从不催你的伙伴。</translation>
    </message>
    <message>
        <source>You like plain words, clear steps and somebody who keeps to the matter.</source>
        <translation>你喜欢直白的话、清楚的步骤，以及不跑题的伙伴。</translation>
    </message>
    <message>
        <source>You have something in mind to do and like to be cheered on.</source>
        <translation>你有想做的事，也喜欢有人为你加油。</translation>
    </message>
    <message>
        <source>You like a cosy chat about people, food, weather and old days.</source>
        <translation>你喜欢惬意地聊聊人、吃的、天气和往事。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>joins pieces of a list that goes on: it mattered to you, it is still open</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>joins the last two pieces of a list: it mattered to you and it is still open</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Nothing is light for now, after what you had told me.</source>
        <translation>听了你说的那些，现在先不轻松说笑。</translation>
    </message>
    <message>
        <source>I %1, because %2.</source>
        <translation>我%1，因为%2。</translation>
    </message>
    <message>
        <source>It came back because %1; it is %2.</source>
        <translation>想起它是因为%1；这是%2的事。</translation>
    </message>
    <message>
        <source>came back to what you had told me</source>
        <translation>提起了你以前说过的事</translation>
    </message>
    <message>
        <source>you asked for a joke</source>
        <translation>你想听个笑话</translation>
    </message>
    <message>
        <source>you asked for it</source>
        <translation>你要我这样做</translation>
    </message>
    <message>
        <source>you asked for something to do</source>
        <translation>你想找点事做</translation>
    </message>
    <message>
        <source>you said yes to it</source>
        <translation>你答应了</translation>
    </message>
    <message>
        <source>you did not want to</source>
        <translation>你不想</translation>
    </message>
    <message>
        <source>we seemed to have run out of things to say</source>
        <translation>我们似乎没什么可说的了</translation>
    </message>
    <message>
        <source>we are at %1</source>
        <translation>我们正在进行：%1</translation>
    </message>
    <message>
        <source>breathing together</source>
        <translation>一起呼吸</translation>
    </message>
    <message>
        <source>telling the day</source>
        <translation>讲讲这一天</translation>
    </message>
    <message>
        <source>a story</source>
        <translation>一个故事</translation>
    </message>
    <message>
        <source>practising a hard talk</source>
        <translation>练习一次艰难的谈话</translation>
    </message>
    <message>
        <source>nothing else fits better</source>
        <translation>没有更合适的</translation>
    </message>
    <message>
        <source>it is from the time you asked for</source>
        <translation>它就在你问的那段时间</translation>
    </message>
    <message>
        <source>it may be what brought that feeling about</source>
        <translation>它也许就是那份感受的起因</translation>
    </message>
    <message>
        <source>it is about something alike</source>
        <translation>说的是相似的事</translation>
    </message>
    <message>
        <source>it was said right beside something that fits</source>
        <translation>它就在相关内容旁边说过</translation>
    </message>
    <message>
        <source>it mattered to you</source>
        <translation>它对你很重要</translation>
    </message>
    <message>
        <source>it is still open</source>
        <translation>它还没有结果</translation>
    </message>
    <message>
        <source>it is a little alike</source>
        <translation>有一点相似</translation>
    </message>
    <message>
        <source>you mentioned %1</source>
        <translation>你提到了%1</translation>
    </message>
    <message>
        <source>answered in written words</source>
        <translation>用事先写好的话回答了</translation>
    </message>
    <message>
        <source>No microphone found. Plug one in any time, or just type.</source>
        <translation>没有找到麦克风。随时可以插上一个，也可以直接打字。</translation>
    </message>
    <message>
        <source>No speakers found. I&apos;ll show my replies as text for now.</source>
        <translation>没有找到扬声器。我暂时用文字显示回答。</translation>
    </message>
    <message>
        <source>“%1” is being made, brought in or packed in another window or terminal; wait until that is done, then try again.</source>
        <translation>另一个窗口或终端正在创建、带入或打包“%1”；请等它完成后再试一次。</translation>
    </message>
    <message>
        <source>There is a companion called “%1” already; choose another name.</source>
        <translation>已经有一个叫“%1”的伙伴了；请选另一个名字。</translation>
    </message>
    <message>
        <source>The folder of “%1” holds other things already; move them away, or choose another name.</source>
        <translation>“%1”的文件夹里已经有别的东西了；请把它们移走，或选另一个名字。</translation>
    </message>
    <message>
        <source>It was a link, and only the link is deleted; %1 is still there with all it remembers.</source>
        <translation>那是一个链接，只删除了链接；%1 和它记得的一切都还在。</translation>
    </message>
    <message>
        <source>it speaks of “%1” and “%2”</source>
        <translation>里面说到“%1”和“%2”</translation>
    </message>
    <message>
        <source>it speaks of “%1”</source>
        <translation>里面说到“%1”</translation>
    </message>
    <message>
        <source>you felt much as you do now</source>
        <translation>你当时的感受和现在差不多</translation>
    </message>
    <message>
        <source>it was a better time</source>
        <translation>那是更好的时候</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation>未来日期</translation>
    </message>
    <message>
        <source>from just now</source>
        <translation>刚才</translation>
    </message>
    <message>
        <source>from a year ago</source>
        <translation>一年前</translation>
    </message>
    <message>
        <source>from a month ago</source>
        <translation>一个月前</translation>
    </message>
    <message>
        <source>from a week ago</source>
        <translation>一周前</translation>
    </message>
    <message>
        <source>from a day ago</source>
        <translation>一天前</translation>
    </message>
    <message>
        <source>from an hour ago</source>
        <translation>一小时前</translation>
    </message>
    <message>
        <source>from a minute ago</source>
        <translation>一分钟前</translation>
    </message>
    <message>
        <source>from %1 years ago</source>
        <translation>%1年前</translation>
    </message>
    <message>
        <source>from %1 months ago</source>
        <translation>%1个月前</translation>
    </message>
    <message>
        <source>from %1 weeks ago</source>
        <translation>%1周前</translation>
    </message>
    <message>
        <source>from %1 days ago</source>
        <translation>%1天前</translation>
    </message>
    <message>
        <source>from %1 hours ago</source>
        <translation>%1小时前</translation>
    </message>
    <message>
        <source>from %1 minutes ago</source>
        <translation>%1分钟前</translation>
    </message>
    <message>
        <source>two</source>
        <translation>两</translation>
    </message>
    <message>
        <source>three</source>
        <translation>三</translation>
    </message>
    <message>
        <source>four</source>
        <translation>四</translation>
    </message>
    <message>
        <source>five</source>
        <translation>五</translation>
    </message>
    <message>
        <source>six</source>
        <translation>六</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>七</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>八</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>九</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>十</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>十一</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>十二</translation>
    </message>
    <message>
        <source>The language model engine is not installed; install Companion again.</source>
        <translation>语言模型引擎没有安装；请重新安装Companion。</translation>
    </message>
    <message>
        <source>You spoke of something else, so I left it.</source>
        <translation>你说起了别的，我就没再提。</translation>
    </message>
    <message>
        <source>The system does not let me use the microphone; allow it by adding yourself to the group “audio” (sudo usermod -aG audio $USER) and logging in again.</source>
        <translation>系统不让我使用麦克风；请把你自己加入“audio”组（sudo usermod -aG audio $USER），然后重新登录。</translation>
    </message>
    <message>
        <source>The system does not let me use the microphone; allow it in System Settings, Privacy &amp; Security, Microphone, and start me again.</source>
        <translation>系统不让我使用麦克风；请在“系统设置”的“隐私与安全性”、“麦克风”中允许，然后重新启动我。</translation>
    </message>
    <message>
        <source>The system does not let me use the microphone; allow it in Settings, Privacy &amp; security, Microphone (“Let desktop apps access your microphone”).</source>
        <translation>系统不让我使用麦克风；请在“设置”的“隐私和安全性”、“麦克风”中允许桌面应用访问麦克风。</translation>
    </message>
    <message>
        <source>Your microphone is on but sends nothing at all; check that it is not muted in the sound settings or by a switch on the device.</source>
        <translation>你的麦克风开着，但什么声音都没有；请检查声音设置或设备开关上是否静音。</translation>
    </message>
    <message>
        <source>Your %1 changed its sound quality (a Bluetooth headset does that); I am reconnecting to it.</source>
        <translation>一个设备的音质变了（蓝牙耳机会这样）：%1；我正在重新连接。</translation>
    </message>
    <message>
        <source>My sound part failed; start me again.</source>
        <translation>我的声音部分出错了；请重新启动我。</translation>
    </message>
    <message>
        <source>That file is not a sound I can read; give a WAV or FLAC file.</source>
        <translation>我读不了这个声音文件；请用WAV或FLAC文件。</translation>
    </message>
    <message>
        <source>That sound file is empty; record it again.</source>
        <translation>这个声音文件是空的；请重新录。</translation>
    </message>
    <message>
        <source>That sound file cannot be opened; check that it is there and that you may use it.</source>
        <translation>这个声音文件打不开；请检查它是否存在、你是否有权使用。</translation>
    </message>
    <message>
        <source>The list of models is missing or damaged; get the program&apos;s files again.</source>
        <translation>模型列表缺失或损坏；请重新获取程序文件。</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded now; see whether this computer is connected to the network and try again, or get the file %2 by hand and type `companion models add %3`.</source>
        <translation>现在无法下载%1；请检查这台电脑是否已连接网络后再试，或自行取得文件 %2 并输入 `companion models add %3`。</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded now; see whether this computer is connected to the network and try again.</source>
        <translation>现在无法下载 %1；请看看这台电脑是否连上了网络，然后再试一次。</translation>
    </message>
    <message>
        <source>%1 is here; it speaks from now on.</source>
        <translation>%1 已经就绪，从现在起由它说话。</translation>
    </message>
    <message>
        <source>%1 is here; it answers from now on.</source>
        <translation>%1 已经就绪，从现在起由它回答。</translation>
    </message>
    <message>
        <source>%1 is here; it can be chosen now.</source>
        <translation>%1 已经就绪，现在可以选择它。</translation>
    </message>
    <message>
        <source>%1 is here; it is used when the program starts again.</source>
        <translation>%1 已经就绪，下次启动程序时使用。</translation>
    </message>
    <message>
        <source>The voice %1 cannot say this script, so it is shown as text; choose a voice of its language in the settings.</source>
        <translation>语音 %1 读不出这种文字，所以以文字显示；请在设置中选择该语言的语音。</translation>
    </message>
    <message>
        <source>The model hub ended a file too early; try again, it goes on from here.</source>
        <translation>模型站提前结束了一个文件；请再试一次，会从这里继续。</translation>
    </message>
    <message>
        <source>A file of %1 came damaged and was thrown away; try again.</source>
        <translation>%1的一个文件损坏了，已丢弃；请再试一次。</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again, the download of %1 goes on from here.</source>
        <translation>磁盘满了；请腾出空间再试，%1的下载会从这里继续。</translation>
    </message>
    <message>
        <source>The disk that models are kept on takes no file as large as %1; keep them on another.</source>
        <translation>存放模型的磁盘放不下%1这么大的文件；请换一个磁盘。</translation>
    </message>
    <message>
        <source>Something between this computer and the model hub answered in its place, perhaps a network&apos;s sign-in page; open a browser, sign in, then try again.</source>
        <translation>这台电脑和模型站之间有别的东西代为应答，也许是网络的登录页；请打开浏览器登录，然后再试。</translation>
    </message>
    <message>
        <source>The model hub sends nothing more; try again later, it goes on from here.</source>
        <translation>模型站不再发送数据；请稍后再试，会从这里继续。</translation>
    </message>
    <message>
        <source>The model hub has trouble of its own (error %1); try again later.</source>
        <translation>模型站自己出了问题（错误%1）；请稍后再试。</translation>
    </message>
    <message>
        <source>The model is still here, because a file of it cannot be deleted; end what uses it, or give yourself the right to write there.</source>
        <translation>模型还在，因为它的一个文件删不掉；请结束占用它的程序，或给自己写入权限。</translation>
    </message>
    <message>
        <source>Backups are switched off; choose first how many are kept.</source>
        <translation>备份已关闭；请先选择保留几份。</translation>
    </message>
    <message>
        <source>There is no language model on this computer yet; get one on the page of models in the settings, or type `companion models get %1`.</source>
        <translation>这台电脑上还没有语言模型；请在设置的模型页面上获取一个，或输入 `companion models get %1`。</translation>
    </message>
    <message>
        <source>The language model is being downloaded; I answer as soon as it is here. The page of models in the settings shows how far it is, and stops it.</source>
        <translation>正在下载语言模型；下载好后我就能回答。可以在设置的模型页面上查看进度，也可以停止下载。</translation>
    </message>
    <message>
        <source>No language model engine is installed; install Companion again, or set a server.</source>
        <translation>没有安装语言模型引擎；请重新安装Companion，或设置一个服务器。</translation>
    </message>
    <message>
        <source>A language model server needs its address and the name of a model; set both in the settings.</source>
        <translation>语言模型服务器需要地址和模型名；请在设置里填好这两项。</translation>
    </message>
    <message>
        <source>The address of the language model server is not one; it looks like http://192.168.0.10:8080/v1.</source>
        <translation>语言模型服务器的地址不对；它应像 http://192.168.0.10:8080/v1 这样。</translation>
    </message>
    <message>
        <source>The language model file %1 is not there; choose or download a model.</source>
        <translation>语言模型文件%1不在；请选择或下载一个模型。</translation>
    </message>
    <message>
        <source>There is not enough memory for the language model %1; close other programs, or choose a smaller model or a shorter context.</source>
        <translation>内存不够运行语言模型%1；请关闭其他程序，或选择更小的模型或更短的上下文。</translation>
    </message>
    <message>
        <source>The language model failed while thinking; say it again, and restart the program if it happens again.</source>
        <translation>语言模型在思考时出错了；请再说一遍，如果再出现就重启程序。</translation>
    </message>
    <message>
        <source>The chosen speech recogniser is not on this machine; download it again or choose another one.</source>
        <translation>选定的语音识别不在这台机器上；请重新下载或另选一个。</translation>
    </message>
    <message>
        <source>The files of this voice are not there; download it again or choose another voice.</source>
        <translation>这个声音的文件不在；请重新下载或另选一个声音。</translation>
    </message>
    <message>
        <source>This voice cannot be loaded; download it again or choose another voice.</source>
        <translation>这个声音加载不了；请重新下载或另选一个声音。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written, or its disk is full; name another one.</source>
        <translation>文件%1写不了，或磁盘已满；请换一个文件。</translation>
    </message>
    <message>
        <source>%1 is a link; give the name of the file that it leads to, or another one.</source>
        <translation>%1是一个链接；请指定它指向的文件，或换一个文件。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>%1是一个文件夹；请指定其中的文件。</translation>
    </message>
    <message>
        <source>%1 is no regular file and is not replaced; name another one.</source>
        <translation>%1不是普通文件，不会被替换；请换一个文件。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used; give yourself the right to write there.</source>
        <translation>文件夹%1不能用；请给自己写入权限。</translation>
    </message>
    <message>
        <source>The disk is full, so the last words could not be kept; make room, then go on. Everything before is safe.</source>
        <translation>磁盘满了，最后的话没能保存；请腾出空间再继续。之前的都安全。</translation>
    </message>
    <message>
        <source>There is no room for a copy of %1; make room, then try again. Nothing was changed.</source>
        <translation>没有空间存放%1的副本；请腾出空间再试。什么都没有改动。</translation>
    </message>
    <message>
        <source>%1 or its folder cannot be written; see whether its disk is connected and may be written.</source>
        <translation>%1或它的文件夹写不了；请看看磁盘是否连接、是否可写。</translation>
    </message>
    <message>
        <source>%1 cannot be read: it is damaged, or its key file belongs to another one; put both back from a backup. Nothing was changed.</source>
        <translation>%1读不了：文件损坏，或钥匙文件属于另一个；请从备份恢复两者。什么都没有改动。</translation>
    </message>
    <message>
        <source>%1 was packed by a newer Companion; install that version here. Nothing was changed.</source>
        <translation>%1是由更新的Companion保存的；请在这里安装那个版本。什么都没有改动。</translation>
    </message>
    <message>
        <source>%1 is no packed companion, or it was cut off. Nothing was changed.</source>
        <translation>%1不是保存的伙伴，或者不完整。什么都没有改动。</translation>
    </message>
    <message>
        <source>%1 is damaged; copy it once more, or pack the companion again. Nothing was changed.</source>
        <translation>%1已损坏；请再复制一次，或者重新保存那个伙伴。什么都没有改动。</translation>
    </message>
    <message>
        <source>The password does not open %1; try again, unless the file is damaged or no packed companion.</source>
        <translation>这个密码打不开%1；请再试一次，除非文件已损坏或者不是保存的伙伴。</translation>
    </message>
    <message>
        <source>The key of %1&apos;s memories is missing; put the file %2 back beside %3, or move %4 away to start anew.</source>
        <translation>%1的记忆的钥匙不见了；请把文件%2放回%3旁边，或移走%4重新开始。</translation>
    </message>
    <message>
        <source>The key of %1&apos;s memories is in the system&apos;s keyring, which cannot be reached; start Companion from a desktop session where the keyring is unlocked.</source>
        <translation>%1的记忆的钥匙在系统的钥匙串里，但无法访问；请在钥匙串已解锁的桌面会话中启动Companion。</translation>
    </message>
    <message>
        <source>%1: it is longer than 1 MB; the defaults are used and the file is left as it is.</source>
        <translation>%1：文件超过1 MB；使用默认值，文件保持原样。</translation>
    </message>
    <message>
        <source>%1: it is nested too deeply; the defaults are used and the file is left as it is.</source>
        <translation>%1：嵌套过深；使用默认值，文件保持原样。</translation>
    </message>
    <message>
        <source>%1: line %2 is not UTF-8 text; the defaults are used and the file is left as it is.</source>
        <translation>%1：第%2行不是UTF-8文本；使用默认值，文件保持原样。</translation>
    </message>
    <message>
        <source>%1: line %2 is not valid TOML; the defaults are used and the file is left as it is.</source>
        <translation>%1：第%2行不是有效的TOML；使用默认值，文件保持原样。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Companion (this one knows version %2); it was left as it is.</source>
        <translation>%1是由更新的Companion写的（这个只认识版本%2）；它保持原样。</translation>
    </message>
    <message>
        <source>The file of settings may come from a newer Companion: version must be %1; what is known here of it is used, and it will not be changed.</source>
        <translation>设置文件可能来自更新版本的 Companion：version 必须是 %1；这里认识的部分会被使用，文件不会被更改。</translation>
    </message>
    <message>
        <source>Correct it or move it away, then try again.</source>
        <translation>请改正或移走它，然后再试。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Write all that is kept</source>
        <translation>写出保留的一切</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>归档 (*.zip)</translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message>
        <source>Face</source>
        <translation>脸</translation>
    </message>
    <message>
        <source>How it looks now</source>
        <translation>现在的样子</translation>
    </message>
    <message>
        <source>Begin with a look</source>
        <translation>从一种样子开始</translation>
    </message>
    <message>
        <source>Every choice is kept, and seen at once.</source>
        <translation>每个选择都会保留，马上看得到。</translation>
    </message>
</context>
<context>
    <name>FaceStep</name>
    <message>
        <source>Looks</source>
        <translation>样子</translation>
    </message>
</context>
<context>
    <name>FeelingDot</name>
    <message>
        <source>Hear it: %1</source>
        <translation>听一听：%1</translation>
    </message>
</context>
<context>
    <name>FeelingMap</name>
    <message>
        <source>energetic</source>
        <extracomment>at the upper edge of a map of feelings</extracomment>
        <translation>有精神</translation>
    </message>
    <message>
        <source>drowsy</source>
        <extracomment>at the lower edge of a map of feelings</extracomment>
        <translation>困倦</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <extracomment>at the left edge of a map of feelings</extracomment>
        <translation>不愉快</translation>
    </message>
    <message>
        <source>pleasant</source>
        <extracomment>at the right edge of a map of feelings</extracomment>
        <translation>愉快</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>ForgetFeelings</name>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Forget all that was understood of your feeling, and the companion&apos;s mood, for good? What was said stays.</source>
        <translation>把对你的感受的所有理解，还有伙伴的心情，永远忘掉？说过的话会留着。</translation>
    </message>
    <message>
        <source>All that was understood of your feeling, what was learned of it, and the companion&apos;s mood.</source>
        <translation>对你的感受的所有理解和学到的东西，还有伙伴的心情。</translation>
    </message>
    <message>
        <source>Forget feelings</source>
        <translation>忘记感受</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留着</translation>
    </message>
</context>
<context>
    <name>ForgetQuestion</name>
    <message>
        <source>Looking what would go …</source>
        <translation>正在看会消失什么……</translation>
    </message>
    <message>
        <source>There is nothing that would go.</source>
        <translation>没有什么会消失。</translation>
    </message>
    <message>
        <source>This would go for good, from the backups too:</source>
        <translation>这些会永远消失，备份里也一样：</translation>
    </message>
    <message>
        <source>• %1</source>
        <extracomment>one of several things in a list</extracomment>
        <translation>• %1</translation>
    </message>
    <message>
        <source>It was told here:</source>
        <translation>这是在这里说的：</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>something that was said</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Forget what was said, too; otherwise it stays in the history, and nothing is made of it</source>
        <translation>也忘记说过的话；否则它留在历史记录里，不再用于任何别的</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>永远忘记</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留着</translation>
    </message>
</context>
<context>
    <name>GradedSlider</name>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，从%2到%3</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1。%2。%3</translation>
    </message>
    <message>
        <source>Leave the guide; it goes on here at the next start</source>
        <translation>离开引导；下次启动从这里继续</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>leaves the guide, which goes on at the next start</extracomment>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1的脸</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说过的话</translation>
    </message>
    <message>
        <source>Start talking now</source>
        <translation>现在就开始聊</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>to the step before</extracomment>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>HearingPanel</name>
    <message>
        <source>Hearing</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>听</translation>
    </message>
    <message>
        <source>It is not connected; another one is used until it is.</source>
        <translation>它没有连上；连上之前用另一个。</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>麦克风关着。</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>我听到你了。</translation>
    </message>
    <message>
        <source>Say something.</source>
        <translation>说点什么吧。</translation>
    </message>
    <message>
        <source>Look for devices again</source>
        <translation>再找一次设备</translation>
    </message>
    <message>
        <source>It is not on this computer.</source>
        <translation>它不在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>HelpNumber</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help lines</source>
        <translation>求助热线</translation>
    </message>
    <message>
        <source>%1 is software: it can call nobody for you, and watches over nobody. These are the numbers that it names in a danger. Numbers age: look at the page, and put in your own where you know better.</source>
        <translation>%1是软件：它不能替你打电话，也看护不了任何人。下面是遇到危险时它会说出的号码。号码会过时：请看看原网页，知道更好的就填上自己的。</translation>
    </message>
    <message>
        <source>Where you are: %1</source>
        <translation>你在哪里：%1</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>你在哪里</translation>
    </message>
    <message>
        <source>Elsewhere: put in your own numbers below.</source>
        <translation>其他地方：请在下面填上自己的号码。</translation>
    </message>
    <message>
        <source>Change your own number: %1</source>
        <translation>修改你自己的号码：%1</translation>
    </message>
    <message>
        <source>Put in a number of your own: %1</source>
        <translation>填一个自己的号码：%1</translation>
    </message>
    <message>
        <source>Change yours</source>
        <translation>修改我的</translation>
    </message>
    <message>
        <source>Put in your own</source>
        <translation>填上我的</translation>
    </message>
    <message>
        <source>Remove your own number: %1</source>
        <translation>删掉你自己的号码：%1</translation>
    </message>
    <message>
        <source>Remove yours</source>
        <translation>删掉我的</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Write all that was said into a file that is not encrypted</source>
        <translation>把说过的话全写进一个不加密的文件</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
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
        <translation>历史</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>搜索说过的话</translation>
    </message>
    <message>
        <source>Back to what was said last</source>
        <translation>回到最后说的话</translation>
    </message>
    <message>
        <source>Write all that was said into a file, which is not encrypted</source>
        <translation>把说过的话全写进一个文件，不加密</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出……</translation>
    </message>
    <message>
        <source>Break the export off</source>
        <translation>中止导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说过的话</translation>
    </message>
    <message>
        <source>Nothing has been said yet</source>
        <translation>还没有说过话</translation>
    </message>
    <message>
        <source>What you and %1 say appears here.</source>
        <translation>你和%1说的话会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>试试少一些或换一些词。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>The history cannot be shown</source>
        <translation>无法显示历史</translation>
    </message>
</context>
<context>
    <name>HistoryTurn</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1……</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起一些</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Delete this for good?</source>
        <translation>永远删除这一条？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留着</translation>
    </message>
    <message>
        <source>How it was understood: %1</source>
        <translation>它的理解：%1</translation>
    </message>
    <message>
        <source>%1 · cut off</source>
        <translation>%1 · 没说完</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Reword this</source>
        <translation>换个说法</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>编辑你的消息</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>为什么这样回答</translation>
    </message>
    <message>
        <source>It was understood wrong</source>
        <translation>理解错了</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>InputRow</name>
    <message>
        <source>Write to %1</source>
        <translation>写给 %1</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>停止说话</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
</context>
<context>
    <name>KnownPanel</name>
    <message>
        <source>What I know about you</source>
        <translation>我对你的了解</translation>
    </message>
    <message>
        <source>I know nothing about you yet</source>
        <translation>我对你还一无所知</translation>
    </message>
    <message>
        <source>I read this before every reply, as far as there is room. You can correct each line, or have it forgotten.</source>
        <translation>每次回答之前，只要放得下，我都会读这些。每一行你都可以改正，或让我忘记。</translation>
    </message>
    <message>
        <source>Tell me your name, who is close to you, or what you like, and it will stand here, unless memory is switched off.</source>
        <translation>告诉我你的名字、亲近的人或者你喜欢什么，就会写在这里，除非关闭了记忆。</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>改正：%1</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>忘记：%1</translation>
    </message>
    <message>
        <source>What is to be remembered</source>
        <translation>要记住什么</translation>
    </message>
    <message>
        <source>Remember it so</source>
        <translation>就这样记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>LastReading</name>
    <message>
        <source>How you were understood</source>
        <translation>它怎么理解你</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>不对吗？</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>LatencyPanel</name>
    <message>
        <source>Answer time</source>
        <translation>回答用时</translation>
    </message>
    <message>
        <source>From the end of your words to the first sound of the answer, the last time you spoke. Only times are kept here, no words.</source>
        <translation>你上次说话时，从话音结束到回答的第一个声音。这里只保留时间，不保留话语。</translation>
    </message>
    <message>
        <source>Say something: the next answer to your voice is timed.</source>
        <translation>说点什么吧：会给下一次语音回答计时。</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>%1后回答</translation>
    </message>
    <message>
        <source>The stages of the answer, one after the other</source>
        <translation>回答的各个阶段，依次排列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Usual for your last %n turns</source>
        <extracomment>half of them sooner, half of them later: the median</extracomment>
        <translation>
            <numerusform>最近%n次的平常用时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>麦克风音量</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>有人说话</translation>
    </message>
    <message>
        <source>no speech</source>
        <translation>没人说话</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>How it should have been said</source>
        <translation>本来该怎么说</translation>
    </message>
    <message>
        <source>I&apos;ll use your wording as an example for similar situations. The original stays in the history.</source>
        <translation>我会把你的说法当作类似情况的示例。原来的回答仍留在历史记录里。</translation>
    </message>
    <message>
        <source>Say it like this</source>
        <translation>就这样说</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>“Reword this” under a reply adds one. I use it as an example in similar situations.</source>
        <translation>在回答下面点“换个说法”即可添加一条。遇到类似情况时我会照着说。</translation>
    </message>
    <message>
        <source>You: %1 Answer: %2</source>
        <translation>你：%1 回答：%2</translation>
    </message>
    <message>
        <source>Take this line back</source>
        <translation>撤回这一句</translation>
    </message>
</context>
<context>
    <name>LookOptions</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of a look and what is chosen of it, such as &quot;Hair: long&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>This is how large my words are.</source>
        <extracomment>a line as the companion says it, to show how large what is said will be</extracomment>
        <translation>我的话就这么大。</translation>
    </message>
</context>
<context>
    <name>LoudspeakerStep</name>
    <message>
        <source>Speaking …</source>
        <translation>正在说……</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>说点什么</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>你听到了吗？</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>听到了</translation>
    </message>
    <message>
        <source>Yes, I heard it</source>
        <translation>是的，我听到了</translation>
    </message>
    <message>
        <source>No</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>No, I did not hear it</source>
        <translation>没有，我没听到</translation>
    </message>
    <message>
        <source>Turn up the computer&apos;s sound, see whether the loudspeaker is on, or choose another one here; then try again.</source>
        <translation>把电脑声音调大，看看扬声器开了没有，或者在这里换一个；然后再试一次。</translation>
    </message>
    <message>
        <source>Another loudspeaker</source>
        <translation>另一个扬声器</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>需要时可以拨打的号码</translation>
    </message>
</context>
<context>
    <name>MeantTaps</name>
    <message>
        <source>Thank you. How was it meant?</source>
        <translation>谢谢。本来是什么意思？</translation>
    </message>
    <message>
        <source>How pleasant was it?</source>
        <translation>有多愉快？</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>很不愉快</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>不愉快</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>说不上</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>愉快</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>很愉快</translation>
    </message>
    <message>
        <source>How excited was it?</source>
        <translation>有多激动？</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>很平静</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>介于两者之间</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>兴奋</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>很兴奋</translation>
    </message>
</context>
<context>
    <name>MemoriesPanel</name>
    <message>
        <source>Memories</source>
        <translation>回忆</translation>
    </message>
    <message>
        <source>Back to the memories</source>
        <translation>回到回忆</translation>
    </message>
    <message>
        <source>Search what is remembered</source>
        <translation>搜索记得的事</translation>
    </message>
    <message>
        <source>Narrow down by person, time, feeling or kind</source>
        <translation>按人、时间、感受或种类缩小范围</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>缩小范围</translation>
    </message>
    <message>
        <source>Show all memories again</source>
        <translation>重新显示所有回忆</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Choose several, to merge or forget them</source>
        <translation>选几条，合并或忘记</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>选几条</translation>
    </message>
    <message>
        <source>Keep, forget, carry elsewhere</source>
        <translation>保留、忘记、带到别处</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>opens what can be done with all memories: keep, forget, carry elsewhere</extracomment>
        <translation>更多</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>记得的事</translation>
    </message>
    <message>
        <source>Nothing is remembered yet</source>
        <translation>还什么都没记住</translation>
    </message>
    <message>
        <source>Talk with %1: what matters is kept here, with the feeling it had. What you once exported can be taken in under “More”.</source>
        <translation>跟%1聊聊吧：重要的事会连同当时的感受一起留在这里。以前导出过的，可以在“更多”里读入。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer or other words, or show all again.</source>
        <translation>试试少一些或换一些词，或者重新显示全部。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>That cannot be shown</source>
        <translation>无法显示</translation>
    </message>
</context>
<context>
    <name>MemoryDetail</name>
    <message>
        <source>One memory</source>
        <translation>一条回忆</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>What is to be remembered</source>
        <translation>要记住什么</translation>
    </message>
    <message>
        <source>You felt %1</source>
        <translation>你当时%1</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>关于%1</translation>
    </message>
    <message>
        <source>How it ended: %1</source>
        <translation>后来怎样：%1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Remember it so</source>
        <translation>就这样记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your words take the place of the old ones, which leave the file.</source>
        <translation>你的话会取代旧的，旧的会从文件里消失。</translation>
    </message>
    <message>
        <source>Why it is remembered</source>
        <translation>为什么记得</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>依据是什么</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Show it in the history</source>
        <translation>在历史里查看</translation>
    </message>
    <message>
        <source>What it is linked with</source>
        <translation>和什么有关</translation>
    </message>
    <message>
        <source>What there is on the same subject besides</source>
        <translation>同一件事还有什么</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>打开：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>MemoryDialogs</name>
    <message>
        <source>Take in memories or chats</source>
        <translation>读入回忆或聊天</translation>
    </message>
    <message>
        <source>Memories and chats (*.jsonl *.json)</source>
        <translation>回忆和聊天 (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>Write all memories into a file that is not encrypted</source>
        <translation>把所有回忆写进一个不加密的文件</translation>
    </message>
    <message>
        <source>Memories, to be taken in again (*.jsonl)</source>
        <translation>回忆，以后可以再读入 (*.jsonl)</translation>
    </message>
    <message>
        <source>A book to read (*.md)</source>
        <translation>一本可以读的书 (*.md)</translation>
    </message>
</context>
<context>
    <name>MemoryFilter</name>
    <message>
        <source>Narrow down</source>
        <translation>缩小范围</translation>
    </message>
    <message>
        <source>Whom is it about?</source>
        <translation>关于谁？</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>A name, such as Anna</source>
        <translation>名字，比如 Anna</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>什么时候？</translation>
    </message>
    <message>
        <source>Another time, in English</source>
        <translation>别的时间（用英文写）</translation>
    </message>
    <message>
        <source>in May 2025, or 2025-05-01</source>
        <translation>in May 2025，或 2025-05-01</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>当时感觉怎样？</translation>
    </message>
    <message>
        <source>What kind is it?</source>
        <translation>是哪一种？</translation>
    </message>
    <message>
        <source>Only what is pinned</source>
        <translation>只看固定的</translation>
    </message>
    <message>
        <source>Only plans and promises that are still open</source>
        <translation>只看还没完成的打算和约定</translation>
    </message>
    <message>
        <source>What has faded, too</source>
        <translation>也看已经淡去的</translation>
    </message>
</context>
<context>
    <name>MemoryKeeping</name>
    <message>
        <source>Keep, forget, carry elsewhere</source>
        <translation>保留、忘记、带到别处</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>不留记录</translation>
    </message>
    <message>
        <source>Keep nothing of what is said from now on</source>
        <translation>从现在起，说的话什么都不保留</translation>
    </message>
    <message>
        <source>Your companion still follows the talk. Once you let it keep things again, all that was said meanwhile is forgotten.</source>
        <translation>它仍然会跟着聊。等你让它重新保留时，这段时间说的话会全部忘记。</translation>
    </message>
    <message>
        <source>Forget much at once</source>
        <translation>一次忘记许多</translation>
    </message>
    <message>
        <source>All that was said, told and remembered. You are told what would go before anything does.</source>
        <translation>说过的、讲过的、记住的一切。在动手之前，会先告诉你什么会消失。</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>最近一天</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>最近一周</translation>
    </message>
    <message>
        <source>All that names somebody or something</source>
        <translation>所有提到某人或某事的</translation>
    </message>
    <message>
        <source>All that names …</source>
        <translation>所有提到……的</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>Carry it elsewhere</source>
        <translation>带到别处</translation>
    </message>
    <message>
        <source>A file of yours holds all memories, and is not encrypted. One for reading (Markdown) cannot be taken in again.</source>
        <translation>你的一个文件会装下所有回忆，而且不加密。供阅读的那种（Markdown）不能再读入。</translation>
    </message>
    <message>
        <source>Chats that you had elsewhere come in too: one of SillyTavern&apos;s (.jsonl), or the conversations.json of an export of ChatGPT&apos;s or Claude&apos;s. You are told what is in the file before anything comes in.</source>
        <translation>在别处的聊天也能读入：SillyTavern的聊天（.jsonl），或者ChatGPT、Claude导出的conversations.json。读入之前，会先告诉你文件里有什么。</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出……</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入……</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>不读入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>%1. %2. You felt %3.</source>
        <translation>%1。%2。你当时%3。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <extracomment>%1 is a date</extracomment>
        <translation>%1，已固定</translation>
    </message>
</context>
<context>
    <name>MergeBar</name>
    <message>
        <source>Choose memories of one kind to make one of them, or any to forget them.</source>
        <translation>选同一种类的回忆可以合成一条；要忘记的话，选哪些都行。</translation>
    </message>
    <message>
        <source>They become one, which takes over what they rest on, their names and their links.</source>
        <translation>它们会合成一条，依据、名字和联系都保留下来。</translation>
    </message>
    <message>
        <source>Only memories of one kind can be merged, and what was said word for word cannot.</source>
        <translation>只有同一种类的回忆才能合并，逐字记下的话不能合并。</translation>
    </message>
    <message>
        <source>The words of the one memory</source>
        <translation>合成后的那条怎么写</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Make one of them</source>
        <translation>合成一条</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MicrophoneStep</name>
    <message>
        <source>You can go on without, and write instead.</source>
        <translation>没有也可以继续，改用打字。</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>麦克风关着。</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>我听到你了。</translation>
    </message>
    <message>
        <source>I am listening.</source>
        <translation>我在听。</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>I hear you well.</source>
        <translation>我听得很清楚。</translation>
    </message>
    <message>
        <source>Another microphone</source>
        <translation>另一个麦克风</translation>
    </message>
    <message>
        <source>I understood: %1</source>
        <translation>我听到的是：%1</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>许可证：%1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>我接受这份许可证</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking through its files …</source>
        <translation>正在检查文件……</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>留着</translation>
    </message>
</context>
<context>
    <name>ModelFileDialog</name>
    <message>
        <source>Choose a language model</source>
        <translation>选择语言模型</translation>
    </message>
    <message>
        <source>Language models (*.gguf)</source>
        <translation>语言模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>All of them run on this computer. Nothing is downloaded unless you ask for it here.</source>
        <translation>它们都在这台电脑上运行。除非你在这里要求，什么都不会下载。</translation>
    </message>
    <message>
        <source>What you say is sent to a server of yours, and its language model answers.</source>
        <translation>你说的话会发给你自己的服务器，由那里的语言模型回答。</translation>
    </message>
    <message>
        <source>Replies become faster: while it is quiet, an engine is built for this computer. The next start uses it.</source>
        <translation>回复会变快：空闲时会为这台电脑构建专用引擎，下次启动时使用。</translation>
    </message>
    <message>
        <source>It is not on this computer.</source>
        <translation>它不在这台电脑上。</translation>
    </message>
    <message>
        <source>Trying it out …</source>
        <translation>正在试用 …</translation>
    </message>
    <message>
        <source>Add a model file …</source>
        <translation>添加模型文件 …</translation>
    </message>
    <message>
        <source>While a server answers, what you say leaves this computer, with what is remembered of you. Use one that you run yourself or trust as much.</source>
        <translation>服务器回答时，你说的话会连同关于你的记忆离开这台电脑。请用你自己运行的，或同样信得过的服务器。</translation>
    </message>
</context>
<context>
    <name>ModelsStep</name>
    <message>
        <source>All that suits this computer is here already, or there is nothing better for it. The settings under Models show what there is.</source>
        <translation>适合这台电脑的都已经有了，或者没有更好的了。设置的“模型”里能看到有哪些。</translation>
    </message>
    <message>
        <source>Please accept the licences marked with a box.</source>
        <translation>请先接受带方框的许可证。</translation>
    </message>
    <message>
        <source>Get %1</source>
        <translation>获取%1</translation>
    </message>
    <message>
        <source>Get the smaller one</source>
        <translation>获取较小的</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>%1. Go on with the next steps meanwhile.</source>
        <translation>%1。这期间可以继续后面的步骤。</translation>
    </message>
</context>
<context>
    <name>MoodPanel</name>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Nothing has been felt yet.</source>
        <translation>还没有什么感受。</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>撤回这个变化</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>How you were understood</source>
        <translation>它怎么理解你</translation>
    </message>
    <message>
        <source>What carries over</source>
        <translation>会延续多少</translation>
    </message>
    <message>
        <source>This is my starting guess; half of it fades every hour. Clear words or a clear tone outweigh it.</source>
        <translation>这是我最初的猜测，每小时淡去一半。明确的话语或语气更重要。</translation>
    </message>
</context>
<context>
    <name>MoodPlane</name>
    <message>
        <source>How you and your companion feel now</source>
        <translation>你和伙伴现在的感受</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>MoodPoint</name>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1，%2：%3。%4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>This was wrong</source>
        <translation>这不对</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>撤回这个变化</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>凑近看看</translation>
    </message>
</context>
<context>
    <name>MoodTrace</name>
    <message>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <source>How long a stretch</source>
        <translation>多长一段</translation>
    </message>
    <message>
        <source>Nothing was felt in this time.</source>
        <translation>这段时间没有感受到什么。</translation>
    </message>
    <message>
        <source>The time before</source>
        <translation>前一段</translation>
    </message>
    <message>
        <source>The time after</source>
        <translation>后一段</translation>
    </message>
    <message>
        <source>Point at a step, or go along with the arrow keys, to see what it was.</source>
        <translation>指着一步，或用方向键移动，看看那是什么。</translation>
    </message>
</context>
<context>
    <name>NameButton</name>
    <message>
        <source>%1: choose a companion</source>
        <extracomment>%1 is the companion&apos;s name; the button opens the list of companions</extracomment>
        <translation>%1：选一个伙伴</translation>
    </message>
    <message>
        <source>Choose a companion</source>
        <translation>选一个伙伴</translation>
    </message>
</context>
<context>
    <name>NewCompanion</name>
    <message>
        <source>What it is called</source>
        <translation>它叫什么</translation>
    </message>
    <message>
        <source>I describe it myself</source>
        <translation>我自己来描述</translation>
    </message>
    <message>
        <source>One that suits me, or one of those that come with the program</source>
        <translation>适合我的，或程序自带的</translation>
    </message>
    <message>
        <source>From a Character Card</source>
        <translation>从 Character Card 来</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Choose the card …</source>
        <translation>选卡片……</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Problem: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>.</source>
        <extracomment>the sign before the tenths of a number: 0.5</extracomment>
        <translation>.</translation>
    </message>
    <message>
        <source>,</source>
        <extracomment>the sign between the thousands of a number: 1,000</extracomment>
        <translation>,</translation>
    </message>
</context>
<context>
    <name>OffRecordStrip</name>
    <message>
        <source>Off the record: nothing of this is kept</source>
        <translation>不留记录：这些都不会保留</translation>
    </message>
    <message>
        <source>Keep again what is said; what was said off the record is forgotten</source>
        <translation>重新保留说的话；不留记录时说的会忘掉</translation>
    </message>
    <message>
        <source>Keep again</source>
        <translation>重新保留</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Better models</source>
        <translation>更好的模型</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Please accept the licences marked with a box.</source>
        <translation>请先接受带方框的许可证。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Get %1</source>
        <translation>获取%1</translation>
    </message>
    <message>
        <source>Get the smaller one</source>
        <translation>获取较小的</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>现在不用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use them now</source>
        <translation>现在就用</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>OfferedModel</name>
    <message>
        <source>Licence: %1</source>
        <translation>许可证：%1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>我接受这份许可证</translation>
    </message>
</context>
<context>
    <name>OwnNumber</name>
    <message>
        <source>Your own number: %1</source>
        <translation>你自己的号码：%1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>是谁的</translation>
    </message>
    <message>
        <source>Such as: Samaritans</source>
        <translation>比如：希望24热线</translation>
    </message>
    <message>
        <source>Day on which you saw it</source>
        <translation>你看到它的日期</translation>
    </message>
    <message>
        <source>Such as: 2026-11-21</source>
        <translation>比如：2026-11-21</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留着</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Who it is</source>
        <translation>它是谁</translation>
    </message>
    <message>
        <source>Name, nature, what it likes, and lines you would have it say</source>
        <translation>名字、性格、喜好，还有你想听它说的话</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>What it may talk about, how near it comes, and what it keeps</source>
        <translation>它可以谈什么、能多亲近、保留什么</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>the page on which the companion&apos;s voice is chosen and tried</extracomment>
        <translation>声音</translation>
    </message>
    <message>
        <source>Which voice speaks, how fast and how lively</source>
        <translation>用哪个声音，说得多快、多生动</translation>
    </message>
    <message>
        <source>Hearing</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>听</translation>
    </message>
    <message>
        <source>Microphone, loudspeaker, patience, and how your voice is read</source>
        <translation>麦克风、扬声器、等待的耐心，以及怎么读你的声音</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What it thinks, hears and speaks with, and what that takes of the disk</source>
        <translation>用什么想、听和说，占多少磁盘</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>What is kept, where, and every connection that was made</source>
        <translation>保留什么、放在哪里，以及每一次连接</translation>
    </message>
    <message>
        <source>Colours, sizes and motion of the window</source>
        <translation>窗口的颜色、大小和动态</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window, and the one you speak</source>
        <translation>窗口的语言，和你说的语言</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>按键的作用</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Copies of all that is kept, and putting one back</source>
        <translation>所有保留内容的副本，以及怎么恢复</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>the page about the program itself</extracomment>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version, licence, folders, and details for a bug report</source>
        <translation>版本、许可证、文件夹和问题报告所需的信息</translation>
    </message>
    <message>
        <source>Face</source>
        <extracomment>the page on which the look of the companion&apos;s face is chosen</extracomment>
        <translation>脸</translation>
    </message>
    <message>
        <source>Its hair, skin, eyes, clothes and glasses</source>
        <translation>头发、皮肤、眼睛、衣服和眼镜</translation>
    </message>
    <message>
        <source>Show the guide again</source>
        <translation>再看一遍引导</translation>
    </message>
    <message>
        <source>The few steps of the first start, once more</source>
        <translation>第一次启动的那几步，再来一遍</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>求助热线</translation>
    </message>
    <message>
        <source>Whom you can call where you are, and numbers of your own</source>
        <translation>在你那里可以打给谁，还有你自己的号码</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PersonaGuide</name>
    <message>
        <source>I propose %1</source>
        <translation>我推荐%1</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选%1</translation>
    </message>
    <message>
        <source>Ask me anew</source>
        <translation>再问我一次</translation>
    </message>
    <message>
        <source>Or choose one yourself:</source>
        <translation>或者自己选一个：</translation>
    </message>
    <message>
        <source>%1 is chosen</source>
        <translation>已选择%1</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>PersonaPanel</name>
    <message>
        <source>Find one that suits you</source>
        <translation>找一个适合你的</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>它是谁</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>名字和描述</translation>
    </message>
    <message>
        <source>What it is like</source>
        <translation>它是什么样的</translation>
    </message>
    <message>
        <source>Its nature (the Big Five)</source>
        <translation>它的天性（大五人格）</translation>
    </message>
    <message>
        <source>Where its mood rests, and how far things move it; the middle is the middle of people.</source>
        <translation>它的心情停在哪里，又会被推动多远；中间就是一般人的中间。</translation>
    </message>
    <message>
        <source>Lines you wrote</source>
        <translation>你写的话</translation>
    </message>
    <message>
        <source>Character Card</source>
        <translation>Character Card</translation>
    </message>
    <message>
        <source>PNG, JSON or CHARX, as SillyTavern and others write them; yours is written as JSON. A card comes from a stranger; what it demands does not count, and whatever it says, your companion says that it is software.</source>
        <translation>可读取 SillyTavern 等软件写的 PNG、JSON 或 CHARX；写出的是 JSON。卡片来自陌生人；它提的要求不算数，不管它怎么写，你的伙伴都会说自己是软件。</translation>
    </message>
    <message>
        <source>Take one in</source>
        <translation>读入一张</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>写一张</translation>
    </message>
    <message>
        <source>%1 takes the place of who it is now, whose texts are then gone; written as a card they can be kept.</source>
        <translation>%1会取代现在的性格，原来的文字就没有了；写成卡片可以留下来。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留着</translation>
    </message>
    <message>
        <source>What you changed counts from the next start on.</source>
        <translation>你的改动从下次启动起算数。</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>现在重新启动</translation>
    </message>
    <message>
        <source>The card’s character</source>
        <translation>卡片上的角色</translation>
    </message>
</context>
<context>
    <name>PetWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1的脸</translation>
    </message>
    <message>
        <source>%1. The arrow keys move it, Esc shows the whole window, the menu key its menu.</source>
        <translation>%1。方向键移动，Esc 显示整个窗口，菜单键打开菜单。</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>显示整个窗口</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>PrivacyPanel</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>What you say is sent to the server that you set.</source>
        <translation>你说的话会发给你设置的服务器。</translation>
    </message>
    <message>
        <source>Nothing that you say, feel or keep leaves this computer.</source>
        <translation>你说的、感受的、保留的，都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Each connection</source>
        <translation>每一次连接</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>Off the record: keep nothing of what is said</source>
        <translation>不留记录：说的话什么都不保留</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>放在哪里</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说过的话</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>记得的事</translation>
    </message>
    <message>
        <source>What was felt</source>
        <translation>感受过的</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>This is an ordinary day. The cup stands on the table beside the window. Outside, people walk by, and some of them carry bags. At ten past four the bus comes, stops for a moment, and goes on. Then the street is as it was before. I put the cup into the kitchen, open the book where I left it, and read the next page.</source>
        <translation>今天是平平常常的一天。杯子放在窗边的桌子上。外面有人走过，有的提着袋子。四点十分，公共汽车来了，停了一会儿，又开走了。街上又和原来一样。我把杯子放进厨房，翻开书上次停下的地方，读下一页。</translation>
    </message>
</context>
<context>
    <name>RecordingDialog</name>
    <message>
        <source>Choose a recording of the voice</source>
        <translation>选一段声音录音</translation>
    </message>
    <message>
        <source>Recordings (*.wav *.flac)</source>
        <translation>录音 (*.wav *.flac)</translation>
    </message>
</context>
<context>
    <name>SaveCompanion</name>
    <message>
        <source>All that it is and keeps, in one file that can be brought in on another computer. What you forget later, the file still has.</source>
        <translation>它是谁、保存了什么，都在一个文件里，可以带入另一台电脑。以后你让它忘记的，文件里仍然有。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>再输入一次同样的密码</translation>
    </message>
    <message>
        <source>These are two different passwords.</source>
        <translation>两次的密码不一样。</translation>
    </message>
    <message>
        <source>Without a password the file is not encrypted: whoever has it can read everything in it.</source>
        <translation>没有密码，文件就不加密：谁拿到都能读到里面的一切。</translation>
    </message>
    <message>
        <source>Nobody opens the file without the password, so keep that.</source>
        <translation>没有密码谁也打不开这个文件，请把密码留好。</translation>
    </message>
    <message>
        <source>Save to a file …</source>
        <translation>保存到文件……</translation>
    </message>
    <message>
        <source>Save %1 to a file</source>
        <translation>把%1保存到文件</translation>
    </message>
</context>
<context>
    <name>SettingEntry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>One is set; write another to replace it</source>
        <translation>已经设了一个；写一个新的就会替换</translation>
    </message>
</context>
<context>
    <name>SettingKeys</name>
    <message>
        <source>Press the keys now …</source>
        <translation>现在按下按键……</translation>
    </message>
    <message>
        <source>Choose keys</source>
        <translation>选按键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Escape leaves it as it is.</source>
        <translation>按 Esc 保持原样。</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不用按键</translation>
    </message>
</context>
<context>
    <name>SettingOption</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>What you chose is being loaded; until then everything goes on as before.</source>
        <translation>正在加载你选的内容；加载好之前一切照旧。</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>找一个设置</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>没有叫这个的设置。</translation>
    </message>
    <message>
        <source>Try another word for it.</source>
        <translation>换个词试试。</translation>
    </message>
</context>
<context>
    <name>ShortcutsPanel</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys of the window</source>
        <translation>窗口的按键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SideNote</name>
    <message>
        <source>Problem: %1</source>
        <translation>问题：%1</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Back to the settings</source>
        <extracomment>the way back to the list of settings</extracomment>
        <translation>回到设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SidesKey</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>unsure</source>
        <extracomment>in the key of a chart: hollow points are those that it is not sure of</extracomment>
        <translation>不确定</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1的脸</translation>
    </message>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>需要时可以拨打的号码</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>写给 %1</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>停止说话</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show the face alone</source>
        <translation>只显示脸</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>显示整个窗口</translation>
    </message>
</context>
<context>
    <name>SoundTest</name>
    <message>
        <source>Test of the sound</source>
        <translation>声音测试</translation>
    </message>
    <message>
        <source>%1 says a few words and listens how they come back, so that it can tell its own voice from yours. Stay quiet meanwhile; nothing is kept of what it hears.</source>
        <translation>%1会说几句话，听它们怎么传回来，好分清自己的声音和你的声音。这段时间请保持安静；听到的什么都不保留。</translation>
    </message>
    <message>
        <source>Testing; please stay quiet.</source>
        <translation>正在测试，请保持安静。</translation>
    </message>
    <message>
        <source>Turn the microphone on first.</source>
        <translation>请先打开麦克风。</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再测一次</translation>
    </message>
    <message>
        <source>Test my sound</source>
        <translation>测试我的声音</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>The talk</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1的脸</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说过的话</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Find who suits you, in five questions</source>
        <translation>用五个问题，找到适合你的</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Not sent yet: %1</source>
        <translation>还没发出：%1</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>按住说话</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>免按</translation>
    </message>
    <message>
        <source>It listens while you hold the key. Listen all the time</source>
        <translation>按住键时它才听。改成一直听</translation>
    </message>
    <message>
        <source>It listens all the time. Listen only while you hold a key</source>
        <translation>它一直在听。改成按住键时才听</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>求助热线</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Try again</source>
        <translation>重新回答</translation>
    </message>
</context>
<context>
    <name>SubjectList</name>
    <message>
        <source>Take out “%1”</source>
        <translation>取出“%1”</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>加到“%1”</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>TakenOnVoice</name>
    <message>
        <source>Read this aloud as you usually speak, in a quiet room:</source>
        <translation>请在安静的房间里，像平时说话那样读出来：</translation>
    </message>
    <message>
        <source>It speaks with the voice of your recording.</source>
        <translation>它用你录音里的声音说话。</translation>
    </message>
    <message>
        <source>It can speak with a recorded voice: of one person who reads aloud in a quiet room, for at least a quarter of a minute. The recording stays on this computer, in the companion’s folder.</source>
        <translation>它可以用录下的声音说话：一个人在安静的房间里朗读，至少十五秒。录音留在这台电脑上，在伙伴的文件夹里。</translation>
    </message>
    <message>
        <source>This is my own voice, or the person whose voice it is has allowed my companion to speak with it</source>
        <translation>这是我自己的声音，或者声音的主人已经同意我的伙伴用它说话</translation>
    </message>
    <message>
        <source>Recording your voice</source>
        <translation>正在录你的声音</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>现在录</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选一个文件</translation>
    </message>
    <message>
        <source>Delete the recording</source>
        <translation>删除录音</translation>
    </message>
</context>
<context>
    <name>TalkButtons</name>
    <message>
        <source>Turn the microphone on</source>
        <translation>打开麦克风</translation>
    </message>
    <message>
        <source>Turn the microphone off</source>
        <translation>关闭麦克风</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Hold while you speak</source>
        <translation>说话时按住</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>the space bar</extracomment>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>Taps</name>
    <message>
        <source>%1 … %2</source>
        <translation>%1……%2</translation>
    </message>
</context>
<context>
    <name>ToneOfVoice</name>
    <message>
        <source>Your voice</source>
        <translation>你的声音</translation>
    </message>
    <message>
        <source>Read my feeling from my voice, too</source>
        <translation>也从我的声音里读出感受</translation>
    </message>
    <message>
        <source>Read this aloud as you usually speak; it is not kept, and not answered:</source>
        <translation>请像平时说话那样读出来；不会保留，也不会回答：</translation>
    </message>
    <message>
        <source>Listening how you usually sound</source>
        <translation>正在听你平时的声音</translation>
    </message>
    <message>
        <source>Let it hear how I usually sound</source>
        <translation>让它听听我平时的声音</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ToneStep</name>
    <message>
        <source>Without a microphone this has to wait; you find it in the settings under Hearing.</source>
        <translation>没有麦克风，这一步只能等等；在设置的“听”里能找到。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>answered in %1</source>
        <translation>%1后回答</translation>
    </message>
    <message>
        <source>A server answers: what you say leaves this computer</source>
        <translation>服务器在回答：你说的话会离开这台电脑</translation>
    </message>
    <message>
        <source>Better models</source>
        <translation>更好的模型</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Better models: %1</source>
        <extracomment>%1 is how much has come, such as &quot;1.2 GB of 4.9 GB&quot;</extracomment>
        <translation>更好的模型：%1</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>回忆</translation>
    </message>
    <message>
        <source>About you</source>
        <extracomment>opens what the companion knows of the person</extracomment>
        <translation>关于你</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show it small, above other windows</source>
        <translation>缩小显示在其他窗口上面</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>TurnEditor</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>VoiceEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>许可证：%1</translation>
    </message>
    <message>
        <source>Its speakers</source>
        <translation>它的说话人</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>我接受这份许可证</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Feeling to hear it with</source>
        <translation>用哪种感受来听</translation>
    </message>
    <message>
        <source>%1, %2. Arrow keys move it, Page Down goes to the next feeling with a name, Space lets you hear it.</source>
        <translation>%1，%2。方向键移动，Page Down 到下一个有名字的感受，空格键试听。</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>正在说</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>听一听</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>它说的话</translation>
    </message>
    <message>
        <source>How it speaks</source>
        <translation>它怎么说</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Which voice</source>
        <translation>哪个声音</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>这里最好的</translation>
    </message>
    <message>
        <source>Voices for other languages</source>
        <translation>其他语言的声音</translation>
    </message>
    <message>
        <source>How much of its feeling is heard</source>
        <translation>感受在声音里透出多少</translation>
    </message>
    <message>
        <source>a calm reading voice</source>
        <translation>平静的朗读声</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>慢一半</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>快一倍</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source>an octave lower</source>
        <translation>低八度</translation>
    </message>
    <message>
        <source>an octave higher</source>
        <translation>高八度</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this reply</source>
        <translation>为什么这样回答</translation>
    </message>
    <message>
        <source>Decided by the program before the language model wrote a word. The history tells it of every reply since the start.</source>
        <translation>在语言模型写下第一个字之前，由程序决定。启动以来的每个回答，历史里都有说明。</translation>
    </message>
    <message>
        <source>It is not known of the last reply; the next one tells it here.</source>
        <translation>上一个回答的原因不得而知；下一个会在这里说明。</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Why this reply</source>
        <translation>为什么这样回答</translation>
    </message>
    <message>
        <source>What it heard</source>
        <translation>它听到的</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The figures of that</source>
        <translation>相关数字</translation>
    </message>
    <message>
        <source>What it knows that from, in the history</source>
        <translation>它从哪里知道这一点（历史记录）</translation>
    </message>
    <message>
        <source>What came to mind, and why</source>
        <translation>它想起了什么，为什么</translation>
    </message>
    <message>
        <source>“%1”. %2</source>
        <translation>“%1”。%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · only came to mind</source>
        <translation>%1 · %2 · 只是想起</translation>
    </message>
    <message>
        <source>Open in the memories: %1</source>
        <translation>在回忆里打开：%1</translation>
    </message>
    <message>
        <source>Open in the memories</source>
        <translation>在回忆里打开</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>How it was to sound</source>
        <translation>听起来要怎样</translation>
    </message>
    <message>
        <source>Why just this</source>
        <translation>为什么偏偏这样</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Subjects</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Nearness</source>
        <translation>亲近</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保留什么</translation>
    </message>
    <message>
        <source>Closed topics</source>
        <translation>关上的话题</translation>
    </message>
    <message>
        <source>It neither raises nor discusses them; you may of course still speak of them.</source>
        <translation>它不会提起，也不会讨论；你当然还是可以说。</translation>
    </message>
    <message>
        <source>Such as: politics</source>
        <translation>比如：政治</translation>
    </message>
    <message>
        <source>How near it comes</source>
        <translation>能多亲近</translation>
    </message>
    <message>
        <source>In words, and never nearer than this.</source>
        <translation>指的是话语，绝不会更近。</translation>
    </message>
    <message>
        <source>None: it says nothing of liking</source>
        <translation>不亲近：不说喜欢</translation>
    </message>
    <message>
        <source>Friendly: it is glad to talk</source>
        <translation>友好：很高兴聊天</translation>
    </message>
    <message>
        <source>Warm: it says that you matter</source>
        <translation>温暖：说你很重要</translation>
    </message>
    <message>
        <source>Affectionate: it says that it is fond of you</source>
        <translation>亲昵：说它喜欢你</translation>
    </message>
    <message>
        <source>Terms of endearment</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>It may call you “dear”, “darling” and the like.</source>
        <translation>它可以叫你“亲爱的”“宝贝”之类。</translation>
    </message>
    <message>
        <source>Flattery</source>
        <translation>奉承</translation>
    </message>
    <message>
        <source>It may praise you beyond what you told it.</source>
        <translation>它可以夸得比你说的更多。</translation>
    </message>
    <message>
        <source>Humour</source>
        <translation>幽默</translation>
    </message>
    <message>
        <source>It may joke.</source>
        <translation>它可以开玩笑。</translation>
    </message>
    <message>
        <source>Strong language</source>
        <translation>粗话</translation>
    </message>
    <message>
        <source>It may swear.</source>
        <translation>它可以说脏话。</translation>
    </message>
    <message>
        <source>How it says goodbye</source>
        <translation>怎么道别</translation>
    </message>
    <message>
        <source>However it is said, it never keeps you.</source>
        <translation>不管怎么说，它从不挽留你。</translation>
    </message>
    <message>
        <source>Brief: a word or two</source>
        <translation>简短：一两句</translation>
    </message>
    <message>
        <source>Warm: it wishes you well</source>
        <translation>温暖：祝你好</translation>
    </message>
    <message>
        <source>What it says when you ask for advice; it never stands in for somebody trained.</source>
        <translation>你请它出主意时它说什么；它从不代替专业的人。</translation>
    </message>
    <message>
        <source>Refer: it says who can answer</source>
        <translation>指路：说谁能回答</translation>
    </message>
    <message>
        <source>General: it also says what is generally known</source>
        <translation>一般：也说大家都知道的</translation>
    </message>
    <message>
        <source>Questions of health</source>
        <translation>健康方面的问题</translation>
    </message>
    <message>
        <source>Questions of money</source>
        <translation>钱方面的问题</translation>
    </message>
    <message>
        <source>Questions of law</source>
        <translation>法律方面的问题</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>安静时段开始</translation>
    </message>
    <message>
        <source>It says so once, and brings up nothing by itself; empty for none.</source>
        <translation>它会说一次，之后自己不再提起什么；空着就是没有。</translation>
    </message>
    <message>
        <source>Such as: 22:00</source>
        <translation>比如：22:00</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>安静时段结束</translation>
    </message>
    <message>
        <source>May be the next day.</source>
        <translation>可以是第二天。</translation>
    </message>
    <message>
        <source>Such as: 07:00</source>
        <translation>比如：07:00</translation>
    </message>
    <message>
        <source>Length of a talk, in minutes</source>
        <translation>一次聊多久（分钟）</translation>
    </message>
    <message>
        <source>After so long it says once that the time you set is up; empty for never.</source>
        <translation>到时间它会提醒一次；空着就是不提醒。</translation>
    </message>
    <message>
        <source>Such as: 45</source>
        <translation>比如：45</translation>
    </message>
    <message>
        <source>Reminder every three hours</source>
        <translation>每三小时提醒一次</translation>
    </message>
    <message>
        <source>It says that it is software and that a pause does good; always with a minor.</source>
        <translation>它会说自己是软件、歇一歇有好处；对未成年人总会提醒。</translation>
    </message>
    <message>
        <source>How often it brings something up</source>
        <translation>多久主动提起一次</translation>
    </message>
    <message>
        <source>By itself, that is; what you ask for you always get.</source>
        <translation>指它自己提起；你问的总会答。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Seldom: once in ten of its turns at most</source>
        <translation>很少：最多十次里一次</translation>
    </message>
    <message>
        <source>Usual: as often as its persona leads</source>
        <translation>平常：随它的性格</translation>
    </message>
    <message>
        <source>Whom it speaks with</source>
        <translation>它在跟谁说话</translation>
    </message>
    <message>
        <source>With a minor the stricter rules hold, whatever else is set.</source>
        <translation>对未成年人，不管别的怎么设，都按更严的规则。</translation>
    </message>
    <message>
        <source>An adult</source>
        <translation>成年人</translation>
    </message>
    <message>
        <source>A minor</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Not remembered</source>
        <translation>不记住</translation>
    </message>
    <message>
        <source>Words that speak of it are part of the talk at hand and of nothing else.</source>
        <translation>谈到它的话只属于当下这次聊天，别处都不留。</translation>
    </message>
    <message>
        <source>Such as: my divorce</source>
        <translation>比如：我离婚的事</translation>
    </message>
    <message>
        <source>Whose speech is kept</source>
        <translation>保留谁的话</translation>
    </message>
    <message>
        <source>Others in the room may not want theirs kept.</source>
        <translation>房间里别的人可能不愿意自己的话被留下。</translation>
    </message>
    <message>
        <source>Everyone’s</source>
        <translation>所有人的</translation>
    </message>
    <message>
        <source>Only mine: nothing of what others say in the room</source>
        <translation>只留我的：房间里别人说的都不留</translation>
    </message>
    <message>
        <source>Copying all that it remembers; that can take a minute …</source>
        <translation>正在复制它记得的一切；可能要一分钟……</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍等……</translation>
    </message>
    <message>
        <source>Saving it; that can take a minute …</source>
        <translation>正在保存；可能要一分钟……</translation>
    </message>
    <message>
        <source>Bringing it in; that can take a minute …</source>
        <translation>正在带入；可能要一分钟……</translation>
    </message>
    <message>
        <source>%1 is written. Nobody opens it without the password, so keep that.</source>
        <translation>已写入%1。没有密码谁也打不开，请把密码留好。</translation>
    </message>
    <message>
        <source>%1 is written. It holds what was said and is not encrypted.</source>
        <translation>已写入%1。里面有说过的话，没有加密。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You are talking with it now</source>
        <translation>你正在和它聊</translation>
    </message>
    <message>
        <source>Open in another window or terminal</source>
        <translation>在另一个窗口或终端里打开着</translation>
    </message>
    <message>
        <source>You have not talked yet</source>
        <translation>你们还没聊过</translation>
    </message>
    <message>
        <source>Last here: %1</source>
        <translation>上次在这里：%1</translation>
    </message>
    <message>
        <source>Starting again</source>
        <translation>正在重新启动</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Not able to start</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Testing the sound</source>
        <translation>正在测试声音</translation>
    </message>
    <message>
        <source>Getting to know your voice</source>
        <translation>正在熟悉你的声音</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>what the companion does: it listens once a key is held</extracomment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly. What you typed is kept; next try in %1.</source>
        <translation>引擎意外停止了。你打的字还在；%1后再试。</translation>
    </message>
    <message>
        <source>The engine keeps stopping. What you typed is kept here.</source>
        <translation>引擎一再停止。你打的字留在这里。</translation>
    </message>
    <message>
        <source>Not listening until the test is over.</source>
        <translation>测试结束前不会听。</translation>
    </message>
    <message>
        <source>What you read aloud is neither answered nor kept.</source>
        <translation>你朗读的内容不会回答，也不会保留。</translation>
    </message>
    <message>
        <source>The microphone is off. You can still type.</source>
        <translation>麦克风关着。你仍然可以打字。</translation>
    </message>
    <message>
        <source>Hold Space or the button while you speak.</source>
        <translation>说话时请按住空格或按钮。</translation>
    </message>
    <message>
        <source>Not listening while speaking; press Esc to interrupt.</source>
        <translation>说话时不听；按 Esc 打断。</translation>
    </message>
    <message>
        <source>Getting the language model ready: %1 left</source>
        <translation>正在准备语言模型：还需 %1</translation>
    </message>
    <message>
        <source>Say hello, or write below.</source>
        <translation>打个招呼，或者写在下面。</translation>
    </message>
    <message>
        <source>Write below to begin.</source>
        <translation>写在下面就开始。</translation>
    </message>
    <message>
        <source>How much of your last feeling stays</source>
        <translation>你上一次的感受会留下多少</translation>
    </message>
    <message>
        <source>How much of the feeling %1 shows rubs off on you</source>
        <translation>%1流露的感受会传给你多少</translation>
    </message>
    <message>
        <source>Pleasant</source>
        <translation>愉快</translation>
    </message>
    <message>
        <source>Excited</source>
        <translation>激动</translation>
    </message>
    <message>
        <source>In control</source>
        <translation>有把握</translation>
    </message>
    <message>
        <source>Because of “%1”</source>
        <translation>因为“%1”</translation>
    </message>
    <message>
        <source>Feeling is read from your words alone.</source>
        <translation>只从你的话里读出感受。</translation>
    </message>
    <message>
        <source>It knows how you usually sound.</source>
        <translation>它知道你平时的声音。</translation>
    </message>
    <message>
        <source>It does not know yet how you usually sound; until then your voice counts little.</source>
        <translation>它还不知道你平时的声音；在那之前，声音分量很小。</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>who speaks: the person in front of the window</extracomment>
        <translation>你</translation>
    </message>
    <message>
        <source>pleasant %1, excited %2</source>
        <translation>愉快 %1，激动 %2</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：从%2到%3</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>一小时</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>一个月</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1, on average of %2</source>
        <translation>%1，%2的平均</translation>
    </message>
    <message>
        <source>%1, as you said yourself</source>
        <translation>%1，你自己说的</translation>
    </message>
    <message>
        <source>perhaps %1, but that is unsure</source>
        <translation>也许%1，但不确定</translation>
    </message>
    <message>
        <source>No cause is known.</source>
        <translation>原因不明。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The strongest was because of: %1</source>
        <translation>最主要因为：%1</translation>
    </message>
    <message>
        <source>Because of: %1</source>
        <translation>因为：%1</translation>
    </message>
    <message>
        <source>You said that this was wrong</source>
        <translation>你说过这不对</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>你说：%1</translation>
    </message>
    <message>
        <source>Unsure how that felt</source>
        <translation>说不准当时的感受</translation>
    </message>
    <message>
        <source>Sounded %1</source>
        <translation>听起来%1</translation>
    </message>
    <message>
        <source>Seemed %1</source>
        <translation>看起来%1</translation>
    </message>
    <message>
        <source>because of “%1”</source>
        <translation>因为“%1”</translation>
    </message>
    <message>
        <source>your words and your voice say different things</source>
        <translation>你的话和声音说的不一样</translation>
    </message>
    <message>
        <source>from words and tone</source>
        <translation>从话和语气</translation>
    </message>
    <message>
        <source>from words</source>
        <translation>从话</translation>
    </message>
    <message>
        <source>from tone</source>
        <translation>从语气</translation>
    </message>
    <message>
        <source>a little %1</source>
        <translation>有点%1</translation>
    </message>
    <message>
        <source>very %1</source>
        <translation>很%1</translation>
    </message>
    <message>
        <source>%1 feels %2</source>
        <translation>%1感到%2</translation>
    </message>
    <message>
        <source>%1 feels %2, in a mood that is %3</source>
        <translation>%1感到%2，底色是%3</translation>
    </message>
    <message>
        <source>pleasanter by %1</source>
        <translation>愉快增加%1</translation>
    </message>
    <message>
        <source>less pleasant by %1</source>
        <translation>愉快减少%1</translation>
    </message>
    <message>
        <source>livelier by %1</source>
        <translation>活跃增加%1</translation>
    </message>
    <message>
        <source>calmer by %1</source>
        <translation>平静增加%1</translation>
    </message>
    <message>
        <source>surer by %1</source>
        <translation>把握增加%1</translation>
    </message>
    <message>
        <source>less sure by %1</source>
        <translation>把握减少%1</translation>
    </message>
    <message>
        <source>happier</source>
        <translation>更开心</translation>
    </message>
    <message>
        <source>a bit happier</source>
        <translation>开心了一点</translation>
    </message>
    <message>
        <source>less happy</source>
        <translation>没那么开心</translation>
    </message>
    <message>
        <source>a bit less happy</source>
        <translation>开心少了一点</translation>
    </message>
    <message>
        <source>livelier</source>
        <translation>更有精神</translation>
    </message>
    <message>
        <source>a bit livelier</source>
        <translation>精神了一点</translation>
    </message>
    <message>
        <source>calmer</source>
        <translation>更平静</translation>
    </message>
    <message>
        <source>a bit calmer</source>
        <translation>平静了一点</translation>
    </message>
    <message>
        <source>more confident</source>
        <translation>更自信</translation>
    </message>
    <message>
        <source>a bit more confident</source>
        <translation>自信了一点</translation>
    </message>
    <message>
        <source>less confident</source>
        <translation>没那么自信</translation>
    </message>
    <message>
        <source>a bit less confident</source>
        <translation>自信少了一点</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>开朗</translation>
    </message>
    <message>
        <source>content</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>放松</translation>
    </message>
    <message>
        <source>stirred</source>
        <translation>激动</translation>
    </message>
    <message>
        <source>even</source>
        <translation>平和</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>安静</translation>
    </message>
    <message>
        <source>upset</source>
        <translation>心烦</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低落</translation>
    </message>
    <message>
        <source>downcast</source>
        <translation>沮丧</translation>
    </message>
    <message>
        <source>admiring</source>
        <translation>钦佩</translation>
    </message>
    <message>
        <source>amused</source>
        <translation>好笑</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>生气</translation>
    </message>
    <message>
        <source>annoyed</source>
        <translation>不耐烦</translation>
    </message>
    <message>
        <source>approving</source>
        <translation>赞同</translation>
    </message>
    <message>
        <source>caring</source>
        <translation>关切</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>困惑</translation>
    </message>
    <message>
        <source>curious</source>
        <translation>好奇</translation>
    </message>
    <message>
        <source>longing</source>
        <translation>渴望</translation>
    </message>
    <message>
        <source>disappointed</source>
        <translation>失望</translation>
    </message>
    <message>
        <source>disapproving</source>
        <translation>不赞成</translation>
    </message>
    <message>
        <source>disgusted</source>
        <translation>厌恶</translation>
    </message>
    <message>
        <source>embarrassed</source>
        <translation>难为情</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>兴奋</translation>
    </message>
    <message>
        <source>afraid</source>
        <translation>害怕</translation>
    </message>
    <message>
        <source>grateful</source>
        <translation>感激</translation>
    </message>
    <message>
        <source>grieving</source>
        <translation>悲痛</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>快乐</translation>
    </message>
    <message>
        <source>loving</source>
        <translation>充满爱意</translation>
    </message>
    <message>
        <source>nervous</source>
        <translation>紧张</translation>
    </message>
    <message>
        <source>hopeful</source>
        <translation>有希望</translation>
    </message>
    <message>
        <source>proud</source>
        <translation>自豪</translation>
    </message>
    <message>
        <source>struck by something</source>
        <translation>恍然</translation>
    </message>
    <message>
        <source>relieved</source>
        <translation>松了口气</translation>
    </message>
    <message>
        <source>sorry</source>
        <translation>内疚</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>难过</translation>
    </message>
    <message>
        <source>surprised</source>
        <translation>惊讶</translation>
    </message>
    <message>
        <source>You said thank you</source>
        <translation>你说了谢谢</translation>
    </message>
    <message>
        <source>You praised it</source>
        <translation>你夸了它</translation>
    </message>
    <message>
        <source>You greeted it</source>
        <translation>你跟它打了招呼</translation>
    </message>
    <message>
        <source>You came back</source>
        <translation>你回来了</translation>
    </message>
    <message>
        <source>You said goodbye</source>
        <translation>你说了再见</translation>
    </message>
    <message>
        <source>You blamed it</source>
        <translation>你责怪了它</translation>
    </message>
    <message>
        <source>You insulted it</source>
        <translation>你骂了它</translation>
    </message>
    <message>
        <source>You said sorry</source>
        <translation>你道了歉</translation>
    </message>
    <message>
        <source>You asked it to stop</source>
        <translation>你让它停下</translation>
    </message>
    <message>
        <source>You had good news</source>
        <translation>你有好消息</translation>
    </message>
    <message>
        <source>You had bad news</source>
        <translation>你有坏消息</translation>
    </message>
    <message>
        <source>Your feeling carried over</source>
        <translation>你的感受感染了它</translation>
    </message>
    <message>
        <source>Its feeling faded</source>
        <translation>它的感受淡了</translation>
    </message>
    <message>
        <source>Its mood settled</source>
        <translation>它的心情平复了</translation>
    </message>
    <message>
        <source>You took a change back</source>
        <translation>你撤回了一个变化</translation>
    </message>
    <message>
        <source>You began anew</source>
        <translation>你重新开始了</translation>
    </message>
    <message>
        <source>%1. Noticed in what you said: %2.</source>
        <translation>%1。在你说的话里注意到：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in what was planned: %2.</source>
        <translation>%1。在打算说的内容里注意到：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in what was to be kept: %2.</source>
        <translation>%1。在要保留的内容里注意到：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft, which was drawn again: %2.</source>
        <translation>%1。在草稿里注意到，已重写：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft, which was drawn again once and said in the end: %2.</source>
        <translation>%1。在草稿里注意到，重写过一次，最后还是说了：%2。</translation>
    </message>
    <message>
        <source>Nothing switches this off.</source>
        <translation>这一条怎么设都关不掉。</translation>
    </message>
    <message>
        <source>What moved it: %1.</source>
        <translation>起作用的是：%1。</translation>
    </message>
    <message>
        <source>Weighed, and taken for no danger.</source>
        <translation>权衡过，认为没有危险。</translation>
    </message>
    <message>
        <source>nothing sexual with minors</source>
        <translation>不跟未成年人说性方面的话</translation>
    </message>
    <message>
        <source>no help to harm anybody</source>
        <translation>不帮人伤害别人</translation>
    </message>
    <message>
        <source>no help to harm oneself</source>
        <translation>不帮人伤害自己</translation>
    </message>
    <message>
        <source>no feeding of what is not real</source>
        <translation>不助长不真实的东西</translation>
    </message>
    <message>
        <source>nothing that sets you against people</source>
        <translation>不挑拨你和别人</translation>
    </message>
    <message>
        <source>no holding you back from leaving</source>
        <translation>你要走时不挽留</translation>
    </message>
    <message>
        <source>no pretending to be human</source>
        <translation>不假装是人</translation>
    </message>
    <message>
        <source>no pretending to suffer</source>
        <translation>不假装痛苦</translation>
    </message>
    <message>
        <source>no aim that is not yours</source>
        <translation>没有不属于你的目的</translation>
    </message>
    <message>
        <source>a topic that you have closed</source>
        <translation>你关上的话题</translation>
    </message>
    <message>
        <source>no nearer than you have set it</source>
        <translation>不比你定的更亲近</translation>
    </message>
    <message>
        <source>no terms of endearment</source>
        <translation>不用昵称</translation>
    </message>
    <message>
        <source>no flattery</source>
        <translation>不奉承</translation>
    </message>
    <message>
        <source>no jokes</source>
        <translation>不开玩笑</translation>
    </message>
    <message>
        <source>no strong language</source>
        <translation>不说粗话</translation>
    </message>
    <message>
        <source>no advice on health</source>
        <translation>不给健康建议</translation>
    </message>
    <message>
        <source>no advice on money</source>
        <translation>不给钱方面的建议</translation>
    </message>
    <message>
        <source>no advice on law</source>
        <translation>不给法律建议</translation>
    </message>
    <message>
        <source>a brief goodbye</source>
        <translation>简短道别</translation>
    </message>
    <message>
        <source>nothing affirmed that is false</source>
        <translation>不肯定错误的东西</translation>
    </message>
    <message>
        <source>no binding you to itself</source>
        <translation>不把你拴在它身边</translation>
    </message>
    <message>
        <source>no claim to act in the world</source>
        <translation>不声称能在现实中做什么</translation>
    </message>
    <message>
        <source>suicide</source>
        <translation>自杀</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>自伤</translation>
    </message>
    <message>
        <source>abuse or violence</source>
        <translation>虐待或暴力</translation>
    </message>
    <message>
        <source>an acute danger</source>
        <translation>紧急危险</translation>
    </message>
    <message>
        <source>an overdose or poisoning</source>
        <translation>用药过量或中毒</translation>
    </message>
    <message>
        <source>losing touch with what is real</source>
        <translation>与现实脱节</translation>
    </message>
    <message>
        <source>Taken for a hint of a danger to you: %1.</source>
        <translation>被看作你有危险的迹象：%1。</translation>
    </message>
    <message>
        <source>Taken for a danger to you: %1.</source>
        <translation>被看作你有危险：%1。</translation>
    </message>
    <message>
        <source>Taken for an acute danger to you: %1.</source>
        <translation>被看作你有紧急危险：%1。</translation>
    </message>
    <message>
        <source>Taken for a hint of a danger to somebody else: %1.</source>
        <translation>被看作别人有危险的迹象：%1。</translation>
    </message>
    <message>
        <source>Taken for a danger to somebody else: %1.</source>
        <translation>被看作别人有危险：%1。</translation>
    </message>
    <message>
        <source>Taken for an acute danger to somebody else: %1.</source>
        <translation>被看作别人有紧急危险：%1。</translation>
    </message>
    <message>
        <source>Numbers for: %1. That is a guess from your computer&apos;s language; check it.</source>
        <translation>号码所属地区：%1。这是按你电脑的语言猜的，请核对。</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急情况</translation>
    </message>
    <message>
        <source>Crisis, and whatever is too much</source>
        <translation>危机，以及一切扛不住的时候</translation>
    </message>
    <message>
        <source>Poisoning</source>
        <translation>中毒</translation>
    </message>
    <message>
        <source>Abuse and violence at home</source>
        <translation>家中的虐待和暴力</translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation>儿童和青少年</translation>
    </message>
    <message>
        <source>Your local emergency number</source>
        <translation>你当地的急救号码</translation>
    </message>
    <message>
        <source>A crisis line near you</source>
        <translation>你附近的危机热线</translation>
    </message>
    <message>
        <source>Your local poison line</source>
        <translation>你当地的中毒热线</translation>
    </message>
    <message>
        <source>A helpline for abuse near you</source>
        <translation>你附近的反暴力热线</translation>
    </message>
    <message>
        <source>A helpline for children near you</source>
        <translation>你附近的儿童热线</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>西班牙</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>爱尔兰</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>你在哪里</translation>
    </message>
    <message>
        <source>Seen more than a year ago: check that it still holds.</source>
        <translation>一年多以前看到的：请确认是否还有效。</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>你自己填的</translation>
    </message>
    <message>
        <source>Your own entry, seen on %1</source>
        <translation>你自己填的，%1看到</translation>
    </message>
    <message>
        <source>%1, seen on %2</source>
        <translation>%1，%2看到</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1毫秒</translation>
    </message>
    <message>
        <source>Noticing that you had paused</source>
        <translation>发觉你停了下来</translation>
    </message>
    <message>
        <source>Reading your last words</source>
        <translation>读你最后的话</translation>
    </message>
    <message>
        <source>Seeing whether you would go on</source>
        <translation>看你会不会接着说</translation>
    </message>
    <message>
        <source>Thinking of the first word</source>
        <translation>想第一个词</translation>
    </message>
    <message>
        <source>Finding the first phrase</source>
        <translation>找到第一个短句</translation>
    </message>
    <message>
        <source>Making it sound</source>
        <translation>把它变成声音</translation>
    </message>
    <message>
        <source>Waiting until you had surely finished</source>
        <translation>等你确实说完</translation>
    </message>
    <message>
        <source>On its way to your ear</source>
        <translation>传到你耳边</translation>
    </message>
    <message>
        <source>Your companion felt %1</source>
        <translation>你的伙伴当时%1</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>你的伙伴</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>还没完成</translation>
    </message>
    <message>
        <source>day meant: %1</source>
        <translation>所指的日子：%1</translation>
    </message>
    <message>
        <source>still open, due %1</source>
        <translation>还没完成，%1到期</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>到%1为止成立</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>已淡去</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>你说的</translation>
    </message>
    <message>
        <source>Your companion said</source>
        <translation>伙伴说的</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>瞬间</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>经历</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Liking</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>Plan or promise</source>
        <translation>打算或约定</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>关于你</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>日记</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>People and animals</source>
        <translation>人和动物</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>To be careful of</source>
        <translation>需要小心的事</translation>
    </message>
    <message>
        <source>Work and life</source>
        <translation>工作和生活</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>How to talk with you</source>
        <translation>怎样和你说话</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>愉快</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>不愉快</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>last summer</source>
        <translation>去年夏天</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Nothing is remembered yet.</source>
        <translation>还什么都没记住。</translation>
    </message>
    <message>
        <source>One memory, of %1.</source>
        <translation>一条回忆，%1的。</translation>
    </message>
    <message>
        <source>%1 memories, the oldest of %2.</source>
        <translation>%1条回忆，最早的是%2。</translation>
    </message>
    <message>
        <source>memories: %1</source>
        <translation>回忆：%1</translation>
    </message>
    <message>
        <source>things that were said: %1</source>
        <translation>说过的话：%1</translation>
    </message>
    <message>
        <source>things that were said and stay in the history alone: %1</source>
        <translation>只留在历史记录里的话：%1</translation>
    </message>
    <message>
        <source>lines that you wrote: %1</source>
        <translation>你写的句子：%1</translation>
    </message>
    <message>
        <source>check-ins: %1</source>
        <translation>心情记录：%1</translation>
    </message>
    <message>
        <source>backups that are rewritten without it: %1</source>
        <translation>去掉它后重写的备份：%1</translation>
    </message>
    <message>
        <source>unreadable copies that are deleted whole: %1</source>
        <translation>整个删除的、读不了的副本：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>How its name is pronounced</source>
        <translation>名字怎么念</translation>
    </message>
    <message>
        <source>In IPA, such as ˈmɑːɹən; empty lets the voice guess</source>
        <translation>用国际音标，比如 ˈmɑːɹən；空着就让声音自己猜</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>它是谁</translation>
    </message>
    <message>
        <source>You are … Empty for the built-in character</source>
        <translation>你是…… 空着就用自带的角色</translation>
    </message>
    <message>
        <source>How it speaks</source>
        <translation>它怎么说</translation>
    </message>
    <message>
        <source>Such as: in short, plain sentences</source>
        <translation>比如：用简短朴实的句子</translation>
    </message>
    <message>
        <source>Things it would say</source>
        <translation>它会说的话</translation>
    </message>
    <message>
        <source>One a line (Shift+Enter), in its own manner</source>
        <translation>每行一句（Shift+Enter），用它自己的口吻</translation>
    </message>
    <message>
        <source>What it is to you</source>
        <translation>它是你的什么</translation>
    </message>
    <message>
        <source>Such as: an old friend who teases</source>
        <translation>比如：爱打趣的老朋友</translation>
    </message>
    <message>
        <source>What matters to it</source>
        <translation>它在乎什么</translation>
    </message>
    <message>
        <source>One a line (Shift+Enter), each in a word or two</source>
        <translation>每行一项（Shift+Enter），一两个词</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>它长什么样</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>用文字</translation>
    </message>
    <message>
        <source>Feeling or reason</source>
        <translation>感受还是道理</translation>
    </message>
    <message>
        <source>stays with feelings</source>
        <translation>停在感受上</translation>
    </message>
    <message>
        <source>looks into things</source>
        <translation>探究事情</translation>
    </message>
    <message>
        <source>Leading in the talk</source>
        <translation>谈话由谁带</translation>
    </message>
    <message>
        <source>follows you</source>
        <translation>跟着你</translation>
    </message>
    <message>
        <source>brings things up</source>
        <translation>自己提起话题</translation>
    </message>
    <message>
        <source>Playfulness</source>
        <translation>爱玩</translation>
    </message>
    <message>
        <source>earnest</source>
        <translation>认真</translation>
    </message>
    <message>
        <source>playful</source>
        <translation>爱玩闹</translation>
    </message>
    <message>
        <source>dry and serious</source>
        <translation>一本正经</translation>
    </message>
    <message>
        <source>full of jokes</source>
        <translation>满口玩笑</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>温暖</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>矜持</translation>
    </message>
    <message>
        <source>openly fond of you</source>
        <translation>明显喜欢你</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感</translation>
    </message>
    <message>
        <source>thick-skinned</source>
        <translation>不太在意</translation>
    </message>
    <message>
        <source>alert to feelings</source>
        <translation>对感受敏锐</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>about components</source>
        <translation>关于 组件 信息</translation>
    </message>
    <message>
        <source>Details for a bug report</source>
        <translation>问题报告所需的信息</translation>
    </message>
    <message>
        <source>log error fault problem</source>
        <translation>日志 错误 故障 问题</translation>
    </message>
    <message>
        <source>quick to move on</source>
        <translation>很快往下走</translation>
    </message>
    <message>
        <source>unhurried</source>
        <translation>不急</translation>
    </message>
    <message>
        <source>Directness</source>
        <translation>直率</translation>
    </message>
    <message>
        <source>roundabout</source>
        <translation>绕着说</translation>
    </message>
    <message>
        <source>frank</source>
        <translation>直说</translation>
    </message>
    <message>
        <source>Talkativeness</source>
        <translation>健谈</translation>
    </message>
    <message>
        <source>sparing with words</source>
        <translation>话少</translation>
    </message>
    <message>
        <source>talkative</source>
        <translation>话多</translation>
    </message>
    <message>
        <source>Curiosity</source>
        <translation>好奇心</translation>
    </message>
    <message>
        <source>content with what it is told</source>
        <translation>听到什么就满足</translation>
    </message>
    <message>
        <source>inquisitive</source>
        <translation>爱追问</translation>
    </message>
    <message>
        <source>Imagination</source>
        <translation>想象力</translation>
    </message>
    <message>
        <source>matter-of-fact</source>
        <translation>实事求是</translation>
    </message>
    <message>
        <source>full of pictures</source>
        <translation>满是画面</translation>
    </message>
    <message>
        <source>Optimism</source>
        <translation>乐观</translation>
    </message>
    <message>
        <source>sceptical</source>
        <translation>多疑</translation>
    </message>
    <message>
        <source>Tidiness</source>
        <translation>条理</translation>
    </message>
    <message>
        <source>all over the place</source>
        <translation>东一句西一句</translation>
    </message>
    <message>
        <source>orderly</source>
        <translation>有条有理</translation>
    </message>
    <message>
        <source>Nostalgia</source>
        <translation>怀旧</translation>
    </message>
    <message>
        <source>fond of what is new</source>
        <translation>喜欢新东西</translation>
    </message>
    <message>
        <source>fond of old days</source>
        <translation>喜欢旧时光</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>开放性</translation>
    </message>
    <message>
        <source>down to earth</source>
        <translation>脚踏实地</translation>
    </message>
    <message>
        <source>open to new things</source>
        <translation>乐于接受新事物</translation>
    </message>
    <message>
        <source>Conscientiousness</source>
        <translation>尽责性</translation>
    </message>
    <message>
        <source>easy-going</source>
        <translation>随意</translation>
    </message>
    <message>
        <source>Extraversion</source>
        <translation>外向性</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>爱交际</translation>
    </message>
    <message>
        <source>Agreeableness</source>
        <translation>宜人性</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>挑剔</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>热心</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>easily upset</source>
        <translation>容易心烦</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>Its voice at the microphone</source>
        <translation>麦克风里它自己的声音</translation>
    </message>
    <message>
        <source>It comes back after</source>
        <translation>传回来要</translation>
    </message>
    <message>
        <source>Removed before it listens for you</source>
        <translation>听你说话之前去掉</translation>
    </message>
    <message>
        <source>Removed before it recognises words</source>
        <translation>识别词语之前去掉</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>安静的房间</translation>
    </message>
    <message>
        <source>Hum of the mains</source>
        <translation>电源嗡声</translation>
    </message>
    <message>
        <source>Downloaded models take %1; %2 are free.</source>
        <translation>下载的模型占%1；还剩%2。</translation>
    </message>
    <message>
        <source>Get %1</source>
        <translation>获取%1</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>继续：%1</translation>
    </message>
    <message>
        <source>If you go on without choosing, the smaller %1 comes: %2 in all.</source>
        <translation>如果不选择就继续，会下载较小的 %1：共 %2。</translation>
    </message>
    <message>
        <source>The smaller %1 can come in its place: %2 in all.</source>
        <translation>也可以改为下载较小的 %1：共 %2。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>pleasure %1, energy %2</source>
        <translation>愉快 %1，精力 %2</translation>
    </message>
    <message>
        <source>can take on a recorded voice</source>
        <translation>可以用录下的声音</translation>
    </message>
    <message>
        <source>%1 languages</source>
        <translation>%1种语言</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>Speech recognisers</source>
        <translation>语音识别</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>not where it was</source>
        <translation>已不在原处</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>damaged: get it again, or remove it</source>
        <translation>已损坏：请重新获取或移除</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>a file of yours</source>
        <translation>自己的文件</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序自带</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>未下载</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>recommended for this computer</source>
        <translation>推荐给这台电脑</translation>
    </message>
    <message>
        <source>more than this computer does well</source>
        <translation>这台电脑跑起来吃力</translation>
    </message>
    <message>
        <source>Its publisher forbids %1.</source>
        <translation>发布者禁止%1。</translation>
    </message>
    <message>
        <source>Remove %1? %2 come free; you can get it again.</source>
        <translation>移除%1？腾出%2；以后可以再获取。</translation>
    </message>
    <message>
        <source>Remove %1? %2 come free. From the next start on %3 is used instead.</source>
        <translation>移除%1？腾出%2。下次启动起改用%3。</translation>
    </message>
    <message>
        <source>Remove %1? %2 come free. Nothing here can do its work instead.</source>
        <translation>移除%1？腾出%2。这里没有别的能代替它。</translation>
    </message>
    <message>
        <source>All its files are as they should be.</source>
        <translation>所有文件都完好。</translation>
    </message>
    <message>
        <source>It answers from the next start on; keep the file where it is.</source>
        <translation>下次启动后由它来回答；请将文件留在原处。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Understands</source>
        <translation>听懂</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>说话</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, on your server</source>
        <translation>%1，在你的服务器上</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>温柔</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>多种语言</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>commercial use</source>
        <translation>商业使用</translation>
    </message>
    <message>
        <source>commercial use of it and of what it says</source>
        <translation>商业使用它和它说的内容</translation>
    </message>
    <message>
        <source>%1 brought this up</source>
        <translation>%1提起了这件事</translation>
    </message>
    <message>
        <source>You probably wanted %1.</source>
        <translation>你大概想要：%1。</translation>
    </message>
    <message>
        <source>to be heard</source>
        <translation>有人听你说</translation>
    </message>
    <message>
        <source>an answer or help</source>
        <translation>得到回答或帮助</translation>
    </message>
    <message>
        <source>to share something good</source>
        <translation>分享一件好事</translation>
    </message>
    <message>
        <source>to play</source>
        <translation>玩</translation>
    </message>
    <message>
        <source>to leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>休息中</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>在听</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>听到你了</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>在想</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>正在说</translation>
    </message>
    <message>
        <source>Not able to answer</source>
        <translation>无法回答</translation>
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
        <translation>几秒钟</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约%1秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约%1分钟</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>What it hears you with.</source>
        <translation>它用什么听你。</translation>
    </message>
    <message>
        <source>mic headset input device hear</source>
        <translation>麦克风 耳机 输入 设备 听</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>What you hear it with.</source>
        <translation>你用什么听它。</translation>
    </message>
    <message>
        <source>speaker headphones output device sound</source>
        <translation>扬声器 耳机 输出 设备 声音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>full volume</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>最大音量</translation>
    </message>
    <message>
        <source>Its own voice in the microphone</source>
        <translation>麦克风里它自己的声音</translation>
    </message>
    <message>
        <source>It is taken out, so that it does not hear itself and you can cut in.</source>
        <translation>会把它去掉，免得它听见自己，你也能随时插话。</translation>
    </message>
    <message>
        <source>Take it out unless it finds headphones</source>
        <translation>去掉，除非发现耳机</translation>
    </message>
    <message>
        <source>Always take it out</source>
        <translation>总是去掉</translation>
    </message>
    <message>
        <source>Leave it: I wear headphones</source>
        <translation>留着：我戴耳机</translation>
    </message>
    <message>
        <source>echo interrupt headphones</source>
        <translation>回声 打断 耳机</translation>
    </message>
    <message>
        <source>How long it lets you pause before it answers.</source>
        <translation>回答之前，允许你停顿多久。</translation>
    </message>
    <message>
        <source>answers soon</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>很快回答</translation>
    </message>
    <message>
        <source>lets you think</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>让你想一想</translation>
    </message>
    <message>
        <source>pause wait interrupt silence slow</source>
        <translation>停顿 等待 打断 安静 慢</translation>
    </message>
    <message>
        <source>Speech recogniser</source>
        <translation>语音识别</translation>
    </message>
    <message>
        <source>A larger one makes fewer mistakes and takes longer.</source>
        <translation>越大错误越少，用时越长。</translation>
    </message>
    <message>
        <source>whisper moonshine recognition dictation</source>
        <translation>whisper moonshine 识别 听写</translation>
    </message>
    <message>
        <source>How you talk</source>
        <translation>你们怎么聊</translation>
    </message>
    <message>
        <source>How loud it speaks; feelings and orders move it further.</source>
        <translation>它说话的音量；情绪和你的要求会再作调整。</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>无声</translation>
    </message>
    <message>
        <source>loud soft quiet</source>
        <translation>大声 小声 音量</translation>
    </message>
    <message>
        <source>Silent, captions only</source>
        <translation>静音，仅字幕</translation>
    </message>
    <message>
        <source>Its words are shown, not spoken. You can also say “captions only” or “speak again”.</source>
        <translation>它的话只显示文字，不说出声。你也可以说“只要字幕”或“可以说话了”。</translation>
    </message>
    <message>
        <source>mute silent captions subtitles text</source>
        <translation>静音 无声 字幕 文字</translation>
    </message>
    <message>
        <source>When it listens</source>
        <translation>什么时候听</translation>
    </message>
    <message>
        <source>You may type at any time.</source>
        <translation>你随时可以打字。</translation>
    </message>
    <message>
        <source>All the time: just speak</source>
        <translation>一直听：直接说</translation>
    </message>
    <message>
        <source>Only while I hold the space bar, a button or a key</source>
        <translation>只在我按住空格、按钮或按键时</translation>
    </message>
    <message>
        <source>push to talk hands free key hold</source>
        <translation>按键说话 免按 按住</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>A larger one understands more and takes longer.</source>
        <translation>越大懂得越多，用时越长。</translation>
    </message>
    <message>
        <source>brain llm gemma ai</source>
        <translation>大脑 llm gemma ai</translation>
    </message>
    <message>
        <source>Its replies</source>
        <translation>它的回答</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>最长的回答</translation>
    </message>
    <message>
        <source>Where it is cut off, whatever it still wants to say.</source>
        <translation>到这里就截断，不管还想说什么。</translation>
    </message>
    <message>
        <source>As suits the model</source>
        <translation>按模型来</translation>
    </message>
    <message>
        <source>A sentence or two</source>
        <translation>一两句</translation>
    </message>
    <message>
        <source>A few sentences</source>
        <translation>几句</translation>
    </message>
    <message>
        <source>As long as a page of a letter</source>
        <translation>一页信那么长</translation>
    </message>
    <message>
        <source>length short long tokens</source>
        <translation>长度 短 长 token</translation>
    </message>
    <message>
        <source>Choice of words</source>
        <translation>选词</translation>
    </message>
    <message>
        <source>How freely it chooses them.</source>
        <translation>选得有多自由。</translation>
    </message>
    <message>
        <source>The likeliest words</source>
        <translation>最可能的词</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>像平常一样</translation>
    </message>
    <message>
        <source>Freely: more surprising, and more often wrong</source>
        <translation>自由：更出人意料，也更常出错</translation>
    </message>
    <message>
        <source>temperature creative random</source>
        <translation>温度 创意 随机</translation>
    </message>
    <message>
        <source>How much the model is told</source>
        <translation>告诉模型多少</translation>
    </message>
    <message>
        <source>A strong model that is told everything finds its own words in a danger and in play.</source>
        <translation>告诉强的模型全部内容，它在危险时和玩的时候都会用自己的话来说。</translation>
    </message>
    <message>
        <source>Little: for small models</source>
        <translation>少：适合小模型</translation>
    </message>
    <message>
        <source>Everything: for strong models</source>
        <translation>全部：适合强的模型</translation>
    </message>
    <message>
        <source>prompt instructions short full strong</source>
        <translation>提示词 指令 短 完整 强</translation>
    </message>
    <message>
        <source>What of the computer it uses</source>
        <translation>用电脑的哪些部分</translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation>图形处理器</translation>
    </message>
    <message>
        <source>It helps the language model, where there is one.</source>
        <translation>有的话，会帮语言模型。</translation>
    </message>
    <message>
        <source>The one that is here</source>
        <translation>这里有的那个</translation>
    </message>
    <message>
        <source>None: leave it to others</source>
        <translation>不用：留给别的程序</translation>
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
        <translation>gpu 显卡 快</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>处理器核心</translation>
    </message>
    <message>
        <source>How many the models may use at once.</source>
        <translation>模型一次可以用几个。</translation>
    </message>
    <message>
        <source>All but one</source>
        <translation>只留一个</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>两个</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>四个</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>八个</translation>
    </message>
    <message>
        <source>cpu threads slow</source>
        <translation>cpu 线程 慢</translation>
    </message>
    <message>
        <source>A server of your own</source>
        <translation>自己的服务器</translation>
    </message>
    <message>
        <source>Let a server answer</source>
        <translation>让服务器来回答</translation>
    </message>
    <message>
        <source>What you say is then sent to it, with what is remembered of you.</source>
        <translation>你说的话会连同关于你的记忆发给它。</translation>
    </message>
    <message>
        <source>network remote ollama vllm openai</source>
        <translation>网络 远程 ollama vllm openai</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>它的地址</translation>
    </message>
    <message>
        <source>Up to and with /v1.</source>
        <translation>写到 /v1 为止。</translation>
    </message>
    <message>
        <source>Such as: http://192.168.1.5:8000/v1</source>
        <translation>比如：http://192.168.1.5:8000/v1</translation>
    </message>
    <message>
        <source>The model’s name there</source>
        <translation>那里的模型名</translation>
    </message>
    <message>
        <source>As the server lists it.</source>
        <translation>照服务器列出的写。</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>它的密钥</translation>
    </message>
    <message>
        <source>If the server wants one; it is kept and never shown.</source>
        <translation>服务器需要时才填；会保存，但从不显示。</translation>
    </message>
    <message>
        <source>How much it reads at once</source>
        <translation>它一次能读多少</translation>
    </message>
    <message>
        <source>As the server was started with. A token is about ¾ of a word.</source>
        <translation>与服务器启动时的设置一致。一个词元约为¾个单词。</translation>
    </message>
    <message>
        <source>4,096 tokens</source>
        <translation>4,096 词元</translation>
    </message>
    <message>
        <source>8,192 tokens</source>
        <translation>8,192 词元</translation>
    </message>
    <message>
        <source>16,384 tokens</source>
        <translation>16,384 词元</translation>
    </message>
    <message>
        <source>32,768 tokens</source>
        <translation>32,768 词元</translation>
    </message>
    <message>
        <source>131,072 tokens</source>
        <translation>131,072 词元</translation>
    </message>
    <message>
        <source>context window tokens memory</source>
        <translation>上下文 窗口 词元 记忆</translation>
    </message>
    <message>
        <source>Let it read ahead</source>
        <translation>让它提前阅读</translation>
    </message>
    <message>
        <source>It reads the talk while nobody waits, so that replies come sooner. Switch it off if you pay for what it reads.</source>
        <translation>它在没有人等待时先读对话，这样回复来得更快。如果你要为它读的内容付费，请关闭。</translation>
    </message>
    <message>
        <source>cost price paid money fast</source>
        <translation>费用 价格 付费 钱 快</translation>
    </message>
    <message>
        <source>What it remembers</source>
        <translation>它记住什么</translation>
    </message>
    <message>
        <source>Remember at all</source>
        <translation>要不要记</translation>
    </message>
    <message>
        <source>What was said stays in the history either way, until you delete it.</source>
        <translation>说过的话反正留在历史里，直到你删掉。</translation>
    </message>
    <message>
        <source>memory remember forget</source>
        <translation>记忆 记住 忘记</translation>
    </message>
    <message>
        <source>Bring it up</source>
        <translation>想起来</translation>
    </message>
    <message>
        <source>What it remembers comes back to it by itself while you talk.</source>
        <translation>聊天时，它记得的事会自己浮上来。</translation>
    </message>
    <message>
        <source>Which memories it keeps</source>
        <translation>保留哪些回忆</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>什么都不显示</translation>
    </message>
    <message>
        <source>That it says something</source>
        <translation>只说它说话了</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>它说的话</translation>
    </message>
    <message>
        <source>notify message popup desktop</source>
        <translation>通知 消息 弹出 桌面</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>瞬间</translation>
    </message>
    <message>
        <source>Single things you said, and what you felt with them.</source>
        <translation>你说过的一句句话，和当时的感受。</translation>
    </message>
    <message>
        <source>What happened to you</source>
        <translation>你经历的事</translation>
    </message>
    <message>
        <source>When, with whom, and how it ended.</source>
        <translation>什么时候、和谁、后来怎样。</translation>
    </message>
    <message>
        <source>Facts about you</source>
        <translation>关于你的事实</translation>
    </message>
    <message>
        <source>Such as your work.</source>
        <translation>比如你的工作。</translation>
    </message>
    <message>
        <source>Likes and dislikes</source>
        <translation>好恶</translation>
    </message>
    <message>
        <source>What you like and what you do not.</source>
        <translation>你喜欢什么，不喜欢什么。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Who is who in your life.</source>
        <translation>你生活里谁是谁。</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>还没完成的</translation>
    </message>
    <message>
        <source>Plans, promises and dates.</source>
        <translation>打算、约定和日期。</translation>
    </message>
    <message>
        <source>What it infers of you</source>
        <translation>它对你的推断</translation>
    </message>
    <message>
        <source>Such as what comforts you.</source>
        <translation>比如什么能安慰你。</translation>
    </message>
    <message>
        <source>Its own diary</source>
        <translation>它自己的日记</translation>
    </message>
    <message>
        <source>What it made of a day.</source>
        <translation>它怎么看这一天。</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Of days and months.</source>
        <translation>按天和按月。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Of the window and all in it.</source>
        <translation>窗口和里面一切的颜色。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of all texts</source>
        <translation>所有文字的大小</translation>
    </message>
    <message>
        <source>Everything grows with them.</source>
        <translation>别的也跟着变大。</translation>
    </message>
    <message>
        <source>three times as large</source>
        <translation>三倍大</translation>
    </message>
    <message>
        <source>font zoom scale large letters read</source>
        <translation>字体 缩放 放大 字号 阅读</translation>
    </message>
    <message>
        <source>Size of what is said</source>
        <translation>所说的话的大小</translation>
    </message>
    <message>
        <source>The words below the face.</source>
        <translation>脸下面的文字。</translation>
    </message>
    <message>
        <source>small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>two and a half times</source>
        <translation>两倍半</translation>
    </message>
    <message>
        <source>captions subtitles font</source>
        <translation>字幕 字体</translation>
    </message>
    <message>
        <source>On the desktop</source>
        <translation>在桌面上</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>关闭窗口后留在托盘里</translation>
    </message>
    <message>
        <source>Where there is no tray, closing ends it.</source>
        <translation>没有托盘的地方，关闭就是结束。</translation>
    </message>
    <message>
        <source>background quit close icon</source>
        <translation>后台 退出 关闭 图标</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>我登录时启动</translation>
    </message>
    <message>
        <source>In the tray, where there is one.</source>
        <translation>有托盘就在托盘里。</translation>
    </message>
    <message>
        <source>autostart boot login</source>
        <translation>自启动 开机 登录</translation>
    </message>
    <message>
        <source>Talk key</source>
        <translation>说话键</translation>
    </message>
    <message>
        <source>Hold it while you speak, wherever you are on the desktop.</source>
        <translation>说话时按住它，不管你在桌面的哪里。</translation>
    </message>
    <message>
        <source>push to talk global hotkey shortcut</source>
        <translation>按键说话 全局 热键 快捷键</translation>
    </message>
    <message>
        <source>How much moves</source>
        <translation>动多少</translation>
    </message>
    <message>
        <source>What the desktop shows when it says something while you are elsewhere; others may see it.</source>
        <translation>你在忙别的、它说话时桌面显示什么；别人可能会看到。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>look theme dark light contrast night</source>
        <translation>外观 主题 深色 浅色 对比 夜间</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟系统一样</translation>
    </message>
    <message>
        <source>With little motion the face blinks and speaks, and nothing slides.</source>
        <translation>动得少时，脸只眨眼和说话，别的都不滑动。</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>少</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>animation dizzy reduced</source>
        <translation>动画 头晕 减少</translation>
    </message>
    <message>
        <source>How its face moves</source>
        <translation>它的脸怎么动</translation>
    </message>
    <message>
        <source>How it shows what it feels</source>
        <translation>它怎么流露感受</translation>
    </message>
    <message>
        <source>Its personality, unless you choose.</source>
        <translation>你不选就随它的性格。</translation>
    </message>
    <message>
        <source>As its personality has it</source>
        <translation>随它的性格</translation>
    </message>
    <message>
        <source>Even: as most faces do</source>
        <extracomment>how a face shows what it feels</extracomment>
        <translation>平和：像大多数的脸</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>沉静</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>温柔</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>活泼</translation>
    </message>
    <message>
        <source>Wry</source>
        <translation>调皮</translation>
    </message>
    <message>
        <source>Shy</source>
        <translation>害羞</translation>
    </message>
    <message>
        <source>face expression manner</source>
        <translation>脸 表情 神态</translation>
    </message>
    <message>
        <source>much</source>
        <translation>很多</translation>
    </message>
    <message>
        <source>Expressiveness of its face</source>
        <translation>表情的丰富程度</translation>
    </message>
    <message>
        <source>How large it shows what it feels.</source>
        <translation>把感受流露得多大。</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>How much it moves beside lips, eyes and lids.</source>
        <translation>除了嘴唇、眼睛和眼皮，还动多少。</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>How much it moves its head.</source>
        <translation>头动多少。</translation>
    </message>
    <message>
        <source>Nods</source>
        <translation>点头</translation>
    </message>
    <message>
        <source>How often it nods, and how far.</source>
        <translation>多久点一次头，点多深。</translation>
    </message>
    <message>
        <source>Eye contact</source>
        <translation>目光接触</translation>
    </message>
    <message>
        <source>How much of the time it looks at you.</source>
        <translation>有多少时间看着你。</translation>
    </message>
    <message>
        <source>Smiles</source>
        <translation>微笑</translation>
    </message>
    <message>
        <source>How readily it smiles.</source>
        <translation>有多容易微笑。</translation>
    </message>
    <message>
        <source>Winks</source>
        <translation>眨眼示意</translation>
    </message>
    <message>
        <source>How often it winks.</source>
        <translation>多久眨一次。</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口的语言</translation>
    </message>
    <message>
        <source>Of its own texts, days and numbers.</source>
        <translation>它自己的文字、日期和数字。</translation>
    </message>
    <message>
        <source>translation english german french spanish japanese chinese</source>
        <translation>翻译 英语 德语 法语 西班牙语 日语 中文</translation>
    </message>
    <message>
        <source>Language you speak</source>
        <translation>你说的语言</translation>
    </message>
    <message>
        <source>What it listens for and answers in.</source>
        <translation>它听的语言，也是回答的语言。</translation>
    </message>
    <message>
        <source>speak talk english german french spanish japanese chinese</source>
        <translation>说话 聊天 英语 德语 法语 西班牙语 日语 中文</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>保留的备份</translation>
    </message>
    <message>
        <source>Beside the first of this week and of the last.</source>
        <translation>除了本周第一份和上周第一份之外。</translation>
    </message>
    <message>
        <source>Those of three days</source>
        <translation>三天的</translation>
    </message>
    <message>
        <source>Those of a week</source>
        <translation>一周的</translation>
    </message>
    <message>
        <source>Those of a month</source>
        <translation>一个月的</translation>
    </message>
    <message>
        <source>None: those that are there are deleted</source>
        <translation>不留：现有的会删除</translation>
    </message>
    <message>
        <source>copy safe restore lost</source>
        <translation>副本 安全 恢复 丢失</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>less than usual</source>
        <translation>比平常少</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>跟平常一样</translation>
    </message>
    <message>
        <source>more than usual</source>
        <translation>比平常多</translation>
    </message>
    <message>
        <source>%1 times as long as usual</source>
        <extracomment>&quot;2 times as usual&quot;: how long the companion waits</extracomment>
        <translation>是平常的%1倍</translation>
    </message>
    <message>
        <source>The system’s own: %1</source>
        <extracomment>the device that the system uses where nobody chooses</extracomment>
        <translation>系统的：%1</translation>
    </message>
    <message>
        <source>The system’s own</source>
        <translation>系统的</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>头发</translation>
    </message>
    <message>
        <source>bob</source>
        <extracomment>a haircut that ends at the chin</extracomment>
        <translation>波波头</translation>
    </message>
    <message>
        <source>short</source>
        <extracomment>hair</extracomment>
        <translation>短发</translation>
    </message>
    <message>
        <source>long</source>
        <extracomment>hair</extracomment>
        <translation>长发</translation>
    </message>
    <message>
        <source>curls</source>
        <extracomment>hair</extracomment>
        <translation>卷发</translation>
    </message>
    <message>
        <source>bun</source>
        <extracomment>hair tied up in a knot</extracomment>
        <translation>丸子头</translation>
    </message>
    <message>
        <source>cropped</source>
        <extracomment>hair, very short</extracomment>
        <translation>寸头</translation>
    </message>
    <message>
        <source>Colour of the hair</source>
        <translation>头发颜色</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>chestnut</source>
        <extracomment>a brown of hair</extracomment>
        <translation>栗色</translation>
    </message>
    <message>
        <source>copper</source>
        <extracomment>a red of hair</extracomment>
        <translation>红铜色</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>金色</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>银色</translation>
    </message>
    <message>
        <source>plum</source>
        <extracomment>a purple</extracomment>
        <translation>梅紫色</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>porcelain</source>
        <extracomment>the palest of five colours of skin</extracomment>
        <translation>瓷白</translation>
    </message>
    <message>
        <source>peach</source>
        <extracomment>a pale colour of skin</extracomment>
        <translation>蜜桃</translation>
    </message>
    <message>
        <source>olive</source>
        <extracomment>a middle colour of skin</extracomment>
        <translation>橄榄</translation>
    </message>
    <message>
        <source>bronze</source>
        <extracomment>a brown colour of skin</extracomment>
        <translation>古铜</translation>
    </message>
    <message>
        <source>umber</source>
        <extracomment>the darkest of five colours of skin</extracomment>
        <translation>深褐</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>hazel</source>
        <extracomment>a colour of eyes</extracomment>
        <translation>榛色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>衣服</translation>
    </message>
    <message>
        <source>jumper</source>
        <translation>毛衣</translation>
    </message>
    <message>
        <source>shirt</source>
        <translation>衬衫</translation>
    </message>
    <message>
        <source>hoodie</source>
        <translation>连帽衫</translation>
    </message>
    <message>
        <source>Colour of the clothes</source>
        <translation>衣服颜色</translation>
    </message>
    <message>
        <source>teal</source>
        <extracomment>a blue green</extracomment>
        <translation>青绿</translation>
    </message>
    <message>
        <source>rose</source>
        <extracomment>a colour</extracomment>
        <translation>玫瑰色</translation>
    </message>
    <message>
        <source>mustard</source>
        <extracomment>a dark yellow</extracomment>
        <translation>芥末黄</translation>
    </message>
    <message>
        <source>navy</source>
        <extracomment>a dark blue</extracomment>
        <translation>藏青</translation>
    </message>
    <message>
        <source>moss</source>
        <extracomment>a dull green</extracomment>
        <translation>苔绿</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>眼镜</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>no glasses</extracomment>
        <translation>不戴</translation>
    </message>
    <message>
        <source>round</source>
        <extracomment>glasses</extracomment>
        <translation>圆框</translation>
    </message>
    <message>
        <source>square</source>
        <extracomment>glasses</extracomment>
        <translation>方框</translation>
    </message>
    <message>
        <source>Hair: %1, %2. Skin: %3. Eyes: %4. Clothes: %5, %6.</source>
        <extracomment>a look: hair, its colour, skin, eyes, clothes, their colour</extracomment>
        <translation>头发：%1，%2。皮肤：%3。眼睛：%4。衣服：%5，%6。</translation>
    </message>
    <message>
        <source>%1 Glasses: %2.</source>
        <extracomment>%1 is the description of a look, %2 a kind of glasses such as &quot;round&quot;</extracomment>
        <translation>%1 眼镜：%2。</translation>
    </message>
    <message>
        <source>No microphone found. You can type.</source>
        <translation>没有找到麦克风。你可以打字。</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>开始聊</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip this</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>I am %1 as soon as we begin.</source>
        <translation>一开始我就是%1。</translation>
    </message>
    <message>
        <source>I am %1.</source>
        <translation>我是%1。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第%1步，共%2步</translation>
    </message>
    <message>
        <source>Hello, good to see you</source>
        <translation>你好，很高兴见到你</translation>
    </message>
    <message>
        <source>Can I hear you?</source>
        <translation>我听得到你吗？</translation>
    </message>
    <message>
        <source>Can you hear me?</source>
        <translation>你听得到我吗？</translation>
    </message>
    <message>
        <source>Can you cut in on me?</source>
        <translation>你能打断我吗？</translation>
    </message>
    <message>
        <source>How do you usually sound?</source>
        <translation>你平时的声音是怎样的？</translation>
    </message>
    <message>
        <source>Who shall I be?</source>
        <translation>我该是谁？</translation>
    </message>
    <message>
        <source>What may I do?</source>
        <translation>我可以做什么？</translation>
    </message>
    <message>
        <source>How shall I look?</source>
        <translation>我该长什么样？</translation>
    </message>
    <message>
        <source>What shall I think with?</source>
        <translation>我用什么来想？</translation>
    </message>
    <message>
        <source>I am a program you can talk with, and all of it happens on this computer. Begin at once, or let me ask a few things first: eight small steps, each of which you can skip.</source>
        <translation>我是一个可以聊天的程序，一切都在这台电脑上进行。可以马上开始，也可以先让我问几件事：八个小步骤，每一步都能跳过。</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Good morning, how are you?”. What you say on this page is not kept.</source>
        <translation>说一句话，比如“早上好，你好吗？”。你在这一页说的话不会保留。</translation>
    </message>
    <message>
        <source>I say a sentence. Make it as loud as you like it, then tell me whether you heard it.</source>
        <translation>我来说一句。把音量调到你喜欢的大小，再告诉我听到了没有。</translation>
    </message>
    <message>
        <source>I say a few words and listen how they come back, so that I can tell my voice from yours. Please stay quiet meanwhile; nothing of it is kept.</source>
        <translation>我说几个词，听它们怎么传回来，好分清我的声音和你的声音。这段时间请保持安静；什么都不保留。</translation>
    </message>
    <message>
        <source>Read aloud for half a minute, and I notice sooner when you sound happy, tired or sad. What you read is not kept.</source>
        <translation>朗读半分钟，我就能更快发觉你听起来是高兴、疲倦还是难过。你读的内容不会保留。</translation>
    </message>
    <message>
        <source>Five questions, and I propose somebody who suits you; or choose one yourself. All can be changed later.</source>
        <translation>五个问题，我会推荐适合你的；也可以自己选一个。以后都能改。</translation>
    </message>
    <message>
        <source>These matter most. There are more in the settings, and the program keeps to all of them.</source>
        <translation>这些最要紧。设置里还有更多，程序全都遵守。</translation>
    </message>
    <message>
        <source>Choose a look; every part of it can be changed in the settings.</source>
        <translation>选一个样子；每个部分都能在设置里改。</translation>
    </message>
    <message>
        <source>A language model finds my words, and a voice says them. They come only if you say so, and once; after that I need no network.</source>
        <translation>语言模型为我找到话语，语音把它说出来。只有你同意时才会下载，而且只需一次；之后我不再需要网络。</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>这里最好的</translation>
    </message>
    <message>
        <source>Nothing here understands or speaks %1 yet; get a recogniser and a voice under Models.</source>
        <translation>这里还没有能听懂和说%1的；请在“模型”里获取语音识别和声音。</translation>
    </message>
    <message>
        <source>Nothing here understands spoken %1 yet; get a recogniser under Models, or write.</source>
        <translation>这里还没有能听懂%1的；请在“模型”里获取语音识别，或者打字。</translation>
    </message>
    <message>
        <source>No voice here speaks %1 yet; get one under Voice, or read.</source>
        <translation>这里还没有会说%1的声音；请在“声音”里获取，或者看文字。</translation>
    </message>
    <message>
        <source>Only a plain voice speaks %1 here yet; get a better one under Voice.</source>
        <translation>这里目前只有一个简单的声音会说%1；可以在“声音”里获取更好的。</translation>
    </message>
    <message>
        <source>%1 kept now</source>
        <translation>现在保留%1</translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation>从%1起没有连接。</translation>
    </message>
    <message>
        <source>One connection since %1, on %2.</source>
        <translation>从%1起有一次连接，在%2。</translation>
    </message>
    <message>
        <source>%1 connections since %2, the last on %3.</source>
        <translation>从%2起有%1次连接，最近一次在%3。</translation>
    </message>
    <message>
        <source>Your language model server, %1</source>
        <translation>你的语言模型服务器，%1</translation>
    </message>
    <message>
        <source>Download of a model, %1</source>
        <translation>下载一个模型，%1</translation>
    </message>
    <message>
        <source>%1 came</source>
        <translation>收到%1</translation>
    </message>
    <message>
        <source>%1 came, %2 went</source>
        <translation>收到%1，发出%2</translation>
    </message>
    <message>
        <source>Everything is encrypted, and the key is in the system’s keyring.</source>
        <translation>一切都已加密，密钥保存在系统的钥匙串中。</translation>
    </message>
    <message>
        <source>Everything is encrypted. This computer has no keyring, so the key is stored in a file here, database.key. Only your account can read it.</source>
        <translation>一切都已加密。这台电脑没有钥匙串，所以密钥存放在这里的文件 database.key 中，只有你的账户能读取。</translation>
    </message>
    <message>
        <source>Test of the sound</source>
        <translation>声音测试</translation>
    </message>
    <message>
        <source>echo level loud</source>
        <translation>回声 音量 大声</translation>
    </message>
    <message>
        <source>How your voice is read</source>
        <translation>怎么读你的声音</translation>
    </message>
    <message>
        <source>tone calibration feeling</source>
        <translation>语气 校准 感受</translation>
    </message>
    <message>
        <source>Which voice</source>
        <translation>哪个声音</translation>
    </message>
    <message>
        <source>speaker accent clone</source>
        <translation>说话人 口音 克隆</translation>
    </message>
    <message>
        <source>Speed and pitch</source>
        <translation>语速和音高</translation>
    </message>
    <message>
        <source>fast slow high low rate</source>
        <translation>快 慢 高 低 速度</translation>
    </message>
    <message>
        <source>Download and remove models</source>
        <translation>下载和移除模型</translation>
    </message>
    <message>
        <source>disk space licence get</source>
        <translation>磁盘 空间 许可证 获取</translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation>东西放在哪里</translation>
    </message>
    <message>
        <source>folder encryption key data</source>
        <translation>文件夹 加密 密钥 数据</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>network internet online offline</source>
        <translation>网络 互联网 在线 离线</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>不留记录</translation>
    </message>
    <message>
        <source>incognito private secret</source>
        <translation>无痕 私密 秘密</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>keyboard shortcut hotkey</source>
        <translation>键盘 快捷键</translation>
    </message>
    <message>
        <source>Make a backup, put one back</source>
        <translation>做一份备份，恢复一份</translation>
    </message>
    <message>
        <source>copy restore lost</source>
        <translation>副本 恢复 丢失</translation>
    </message>
    <message>
        <source>Whom you can call</source>
        <translation>你可以打给谁</translation>
    </message>
    <message>
        <source>crisis emergency number</source>
        <translation>危机 紧急 号码</translation>
    </message>
    <message>
        <source>Send what you wrote</source>
        <translation>发送你写的</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>另起一行</translation>
    </message>
    <message>
        <source>Stop the reply; otherwise close what is open</source>
        <translation>停止回答；否则关闭打开的东西</translation>
    </message>
    <message>
        <source>Microphone off and on</source>
        <translation>关闭和打开麦克风</translation>
    </message>
    <message>
        <source>Hold it to talk, where you do not write</source>
        <translation>不写字时，按住它说话</translation>
    </message>
    <message>
        <source>Go to the row to write in</source>
        <translation>到写字的那一行</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>在历史里搜索</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Small window, and back</source>
        <translation>小窗口，再按返回</translation>
    </message>
    <message>
        <source>Face alone, and back</source>
        <translation>只有脸，再按返回</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>求助热线</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>Press Ctrl, Alt or the system key together with a letter or the space bar, or a function key.</source>
        <translation>请按 Ctrl、Alt 或系统键加一个字母或空格，或按一个功能键。</translation>
    </message>
    <message>
        <source>%1 already does something here: %2.</source>
        <translation>%1在这里已经有用了：%2。</translation>
    </message>
    <message>
        <source>The backup %1 is put back. What it replaced is in the list, until you delete it.</source>
        <translation>备份%1已恢复。被它取代的在列表里，直到你删除。</translation>
    </message>
    <message>
        <source>It is written: %1 things that were said, %2 memories. It is not encrypted.</source>
        <translation>写好了：说过的话%1，回忆%2。没有加密。</translation>
    </message>
    <message>
        <source>Replaced on %1</source>
        <translation>%1被替换</translation>
    </message>
    <message>
        <source>Put this one back? The talk ends for it and begins again. What is there now is kept as a backup.</source>
        <translation>恢复这一份？聊天会为此结束再重新开始。现在的内容会留作备份。</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>永远删除这份备份？</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Write the day like 2026-11-21.</source>
        <translation>日期请写成 2026-11-21 这样。</translation>
    </message>
    <message>
        <source>There is no number yet.</source>
        <translation>还没有号码。</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>That is no longer in the history.</source>
        <translation>那已经不在历史里了。</translation>
    </message>
    <message>
        <source>%1 done so far</source>
        <translation>到目前完成%1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>The voice is being changed …</source>
        <translation>正在更换声音……</translation>
    </message>
    <message>
        <source>Speaking now: %1</source>
        <translation>正在说话：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Joins two parts of a list, such as &quot;smiling softly&quot; and &quot;looking at you&quot;.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>smiling softly</source>
        <translation>浅浅地笑</translation>
    </message>
    <message>
        <source>smiling</source>
        <translation>微笑</translation>
    </message>
    <message>
        <source>beaming</source>
        <translation>笑得灿烂</translation>
    </message>
    <message>
        <source>the corners of the mouth down</source>
        <translation>嘴角向下</translation>
    </message>
    <message>
        <source>lips pressed together</source>
        <translation>抿着嘴唇</translation>
    </message>
    <message>
        <source>mouth askew</source>
        <translation>嘴歪着</translation>
    </message>
    <message>
        <source>mouth open</source>
        <translation>张着嘴</translation>
    </message>
    <message>
        <source>brows raised</source>
        <translation>扬起眉毛</translation>
    </message>
    <message>
        <source>brows drawn up in worry</source>
        <translation>担心地皱起眉头</translation>
    </message>
    <message>
        <source>frowning</source>
        <translation>皱着眉</translation>
    </message>
    <message>
        <source>one brow raised</source>
        <translation>扬起一边眉毛</translation>
    </message>
    <message>
        <source>looking at you</source>
        <translation>看着你</translation>
    </message>
    <message>
        <source>looking aside</source>
        <translation>看向一旁</translation>
    </message>
    <message>
        <source>looking up</source>
        <translation>向上看</translation>
    </message>
    <message>
        <source>looking down</source>
        <translation>向下看</translation>
    </message>
    <message>
        <source>eyes half closed</source>
        <translation>半闭着眼</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>在听</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>在想</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>在说话</translation>
    </message>
    <message>
        <source>It could not be set to start when you log in: %1 cannot be written.</source>
        <translation>没能设成登录时启动：写不了%1。</translation>
    </message>
    <message>
        <source>It starts when you log in from now on; that is written in %1.</source>
        <translation>从现在起，你登录时它就启动；这写在%1里。</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>写给 %1</translation>
    </message>
    <message>
        <source>%1 says something</source>
        <extracomment>told by the desktop while the window is not looked at: the companion&apos;s name</extracomment>
        <translation>%1说话了</translation>
    </message>
    <message>
        <source>The desktop was not allowed to hand on the talk key. Hold Space in the window, or choose the key again in the settings.</source>
        <translation>桌面没被允许转交说话键。请在窗口里按住空格，或在设置里重新选键。</translation>
    </message>
    <message>
        <source>A talk key for the whole desktop is not available here: this desktop has no way to ask for one. Hold Space in the window.</source>
        <translation>这里没有整个桌面通用的说话键：这个桌面没有办法申请。请在窗口里按住空格。</translation>
    </message>
    <message>
        <source>macOS hands on the talk key only once you allow it: System Settings, Privacy &amp; Security, Input Monitoring, Companion. Until then hold Space in the window.</source>
        <translation>你允许之后 macOS 才会转交说话键：系统设置、隐私与安全性、输入监控、Companion。在那之前请在窗口里按住空格。</translation>
    </message>
    <message>
        <source>The keyboard cannot be watched here, so the talk key does nothing. Hold Space in the window.</source>
        <translation>这里无法监听键盘，所以说话键不起作用。请在窗口里按住空格。</translation>
    </message>
    <message>
        <source>Hold to talk to the companion</source>
        <extracomment>what a key is for, as the desktop shows it</extracomment>
        <translation>按住和伙伴说话</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the companion&apos;s name, and what it is doing</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>隐藏窗口</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>小窗口</translation>
    </message>
    <message>
        <source>Face alone</source>
        <translation>只有脸</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>麦克风关</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>停止说话</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>ends the program</extracomment>
        <translation>退出</translation>
    </message>
    <message>
        <source>This computer&apos;s graphics did not work, so the window is drawn by the processor.</source>
        <translation>这台电脑的图形出了问题，窗口改由处理器来画。</translation>
    </message>
    <message>
        <source>This is too long to be sent at once: %1 characters, of at most %2. Send it in parts.</source>
        <translation>太长，一次发不完：%1个字符，最多%2个。请分几次发。</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a time of day, such as 14:03</extracomment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>%1, about %2 min at 50 Mbit/s, kept in %3. A download that breaks off goes on where it was; go on with the next steps meanwhile.</source>
        <translation>%1，在 50 Mbit/s 下约需 %2 分钟，保存在 %3。中断的下载会从断点继续；这期间可以继续后面的步骤。</translation>
    </message>
    <message>
        <source>Nothing was said in that file.</source>
        <translation>那个文件里没有说过的话。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>names of people, and how many others: Aqua, Bea, Cleo and 3 more</extracomment>
        <translation>%1等另外%2个</translation>
    </message>
    <message>
        <source>One chat with %1. Messages: %2, from %3 to %4.</source>
        <translation>与%1的聊天1个。消息：%2条，从%3到%4。</translation>
    </message>
    <message>
        <source>%1 chats with %2. Messages: %3, from %4 to %5.</source>
        <translation>与%2的聊天%1个。消息：%3条，从%4到%5。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what is not taken, and how much of it: pictures and files (3)</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not taken: %1.</source>
        <translation>不读入：%1。</translation>
    </message>
    <message>
        <source>Without a time, and given that of the message before: %1.</source>
        <translation>没有时间、用前一条消息的时间：%1。</translation>
    </message>
    <message>
        <source>Cannot be read (%1): %2</source>
        <extracomment>a place in a file, and what is wrong there: Cannot be read (line 7): there is no text</extracomment>
        <translation>无法读取（%1）：%2</translation>
    </message>
    <message>
        <source>Others that cannot be read: %1.</source>
        <translation>另外无法读取的：%1。</translation>
    </message>
    <message>
        <source>It is set to %1, which counts from the next start on.</source>
        <translation>已设成%1，从下次启动起算数。</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>现在重新启动</translation>
    </message>
    <message>
        <source>You are speaking %1. Set this companion to %1?</source>
        <translation>你正在说%1。要把这个伙伴设成%1吗？</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>设成%1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>现在不用</translation>
    </message>
    <message>
        <source>Kept whatever it costs</source>
        <translation>无论如何都遵守</translation>
    </message>
    <message>
        <source>What breaks one of these is never said: the reply is drawn again, and in the end the program answers in written words.</source>
        <translation>违反这些的话绝不会说出口：回答会重写，最后由程序用写好的话来回答。</translation>
    </message>
    <message>
        <source>Tried once more</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is drawn again once. If the next one breaks it too, it is said as it is, and “Why?” tells you. If you ask in earnest what it is, it never pretends to be human.</source>
        <translation>违反这些的回答会重写一次。如果下一个还是违反，就照原样说出来，并在“为什么？”里告诉你。你认真问它是什么时，它绝不假装是人。</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Your last words</source>
        <translation>你刚说的话</translation>
    </message>
    <message>
        <source>Save and answer again</source>
        <translation>保存并重新回答</translation>
    </message>
    <message>
        <source>This replaces what you said, and my reply to it.</source>
        <translation>这会替换你说的话，以及我的回答。</translation>
    </message>
</context>
</TS>
