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
        <source>All changes (in English)</source>
        <translation>所有更改（英文）</translation>
    </message>
    <message>
        <source>Found a bug?</source>
        <translation>发现了问题？</translation>
    </message>
    <message>
        <source>Report it where you got Companion, with these details.</source>
        <translation>请附上这些信息，在你获取 Companion 的地方报告。</translation>
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
        <source>You also told me this about the same person:</source>
        <translation>关于同一个人，你还说过：</translation>
    </message>
    <message>
        <source>Correct this too</source>
        <translation>也一并更正</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup is made every day when idle. Backups are encrypted, live in the same folder, and anything you delete is removed from them too.</source>
        <translation>每天空闲时自动备份。备份已加密，存放在同一文件夹，你删除的内容也会从中删除。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Your messages, memories, personality and settings in one file. It is not encrypted, so keep it somewhere private.</source>
        <translation>消息、记忆、个性和设置都在一个文件里。文件未加密，请妥善保管。</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>导出到文件……</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在进行……</translation>
    </message>
    <message>
        <source>Restore</source>
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
        <source>Restore now</source>
        <translation>立即恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>归档 (*.zip)</translation>
    </message>
</context>
<context>
    <name>BoundariesPanel</name>
    <message>
        <source>Boundaries</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>These rules apply whatever model, character or tone you use. Some are always on: I never help anyone cause harm, never say anything sexual to a minor, never encourage self-harm or delusions, never turn you against people, never pressure you to stay, never claim to act in the world, and never pretend to be human or to suffer.</source>
        <translation>不管用什么模型、角色或语气，这些规则都适用。有些始终有效：我从不帮人作恶，从不对未成年人说性方面的话，从不助长自残或妄想，从不挑拨你和别人的关系，从不强留你，从不声称能在现实中做事，也从不假装是人或在受苦。</translation>
    </message>
    <message>
        <source>How these rules are enforced</source>
        <translation>这些规则如何执行</translation>
    </message>
</context>
<context>
    <name>BringCompanion</name>
    <message>
        <source>Import from a file…</source>
        <translation>从文件导入……</translation>
    </message>
    <message>
        <source>%1 is encrypted. Enter its password.</source>
        <translation>%1已加密，请输入密码。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The file of %1 also changes settings that affect your privacy. Accept them only if you trust its author.</source>
        <translation>%1的文件还会更改涉及隐私的设置。仅在信任作者时接受。</translation>
    </message>
    <message>
        <source>Accept</source>
        <extracomment>sets what a file brings that has to be trusted</extracomment>
        <translation>接受</translation>
    </message>
    <message>
        <source>Don&apos;t accept</source>
        <extracomment>sets nothing of what a file brings that has to be trusted</extracomment>
        <translation>不接受</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import a companion</source>
        <translation>导入伙伴</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>伙伴 (*.companion)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
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
        <source>How I read your mood: %1</source>
        <translation>我感觉到的心情：%1</translation>
    </message>
    <message>
        <source>Something was deleted here.</source>
        <translation>这里的内容已删除。</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>不对吗？</translation>
    </message>
    <message>
        <source>Say how you felt</source>
        <translation>说说你的感受</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
        <source>Reword it yourself</source>
        <translation>自己换个说法</translation>
    </message>
    <message>
        <source>Previous reply</source>
        <translation>上一个回答</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>place among the answers to choose from: 2 of 3</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next reply</source>
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
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>People you can call</source>
        <translation>可以拨打的号码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you.</source>
        <translation>%1是软件，不能替你打电话，也不能时刻看着你。</translation>
    </message>
    <message>
        <source>Set your country to see numbers</source>
        <translation>选择所在国家以显示号码</translation>
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
        <translation>副本有同样的个性、界限、语音和形象。</translation>
    </message>
    <message>
        <source>Name of the duplicate</source>
        <translation>副本的名字</translation>
    </message>
    <message>
        <source>Copy the memories of %1, too</source>
        <translation>同时复制%1的记忆</translation>
    </message>
    <message>
        <source>An archived companion is kept and can be restored.</source>
        <translation>已归档的伙伴会保留，可随时恢复。</translation>
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
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>把%1归档</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Everything about this companion in one file, for another computer. The file keeps what you delete later.</source>
        <translation>把这个伙伴的一切存入一个文件，供另一台电脑使用。以后删除的内容仍在文件里。</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>两次密码不一致。</translation>
    </message>
    <message>
        <source>Without a password, anyone who has the file can read everything in it.</source>
        <translation>没有密码，任何拿到文件的人都能读取全部内容。</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened without the password, so keep it safe.</source>
        <translation>没有密码无法打开文件，请妥善保管密码。</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>保存到文件……</translation>
    </message>
    <message>
        <source>Save %1 to a file</source>
        <translation>把%1保存到文件</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>伙伴 (*.companion)</translation>
    </message>
    <message>
        <source>Save a companion to a file</source>
        <translation>把一个伙伴保存到文件</translation>
    </message>
</context>
<context>
    <name>CompanionsPanel</name>
    <message>
        <source>Companions</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Each has its own personality, memories and settings, and knows nothing about the others.</source>
        <translation>每个伙伴都有自己的个性、记忆和设置，互不了解。</translation>
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
    <message>
        <source>Archived: %1</source>
        <translation>已归档：%1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除……</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Type “%1” to delete it with all messages and memories. This can&apos;t be undone.</source>
        <translation>输入“%1”以删除它及所有消息和记忆，此操作无法撤销。</translation>
    </message>
    <message>
        <source>Name of the companion to delete</source>
        <translation>要删除的伙伴的名字</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Write a description</source>
        <translation>自己描述</translation>
    </message>
    <message>
        <source>Find one that suits you, or pick one</source>
        <translation>找一个适合你的，或自己选</translation>
    </message>
    <message>
        <source>From a Character Card</source>
        <translation>用角色卡</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Choose the card…</source>
        <translation>选卡片……</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>导入角色卡</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>角色卡 (*.png *.json *.charx)</translation>
    </message>
</context>
<context>
    <name>CopySign</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>%1, %2</source>
        <extracomment>joins pieces of a list: the first pieces, the next one</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message>
        <source>Face</source>
        <translation>形象</translation>
    </message>
    <message>
        <source>Current look</source>
        <translation>当前形象</translation>
    </message>
    <message>
        <source>Ready-made looks</source>
        <translation>现成形象</translation>
    </message>
    <message>
        <source>Changes are saved and shown at once.</source>
        <translation>更改会立即保存并显示。</translation>
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
    <name>FeelingPad</name>
    <message>
        <source>Listen: %1</source>
        <translation>试听：%1</translation>
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
        <source>expanded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>已收起</translation>
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
        <translation>将被删除的内容</translation>
    </message>
    <message>
        <source>Memories:</source>
        <translation>记忆：</translation>
    </message>
    <message>
        <source>From the conversation:</source>
        <translation>来自对话：</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>something that was said</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Checking what would be deleted…</source>
        <translation>正在检查会删除什么……</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>没有可删除的内容。</translation>
    </message>
    <message>
        <source>Permanently delete this, also from backups?</source>
        <translation>永久删除，包括备份中的？</translation>
    </message>
    <message>
        <source>Also delete the messages. Otherwise they stay in History but are not used again.</source>
        <translation>同时删除消息。否则会留在历史记录中，但不再使用。</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
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
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Leave setup and continue here next time</source>
        <translation>退出向导，下次从这里继续</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>leaves the guide, which goes on at the next start</extracomment>
        <translation>稍后</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1的脸</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Start right away</source>
        <translation>直接开始</translation>
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
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>音频</translation>
    </message>
    <message>
        <source>Not connected. Another device is used for now.</source>
        <translation>未连接，暂时使用其他设备。</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>麦克风已关闭。</translation>
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
        <source>Refresh devices</source>
        <translation>刷新设备</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>不在这台电脑上。</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>声音测试</translation>
    </message>
    <message>
        <source>I&apos;ll say a few words and listen to the echo, so I can tell my voice from yours. Please stay quiet. Nothing is saved.</source>
        <translation>我会说几句话并听回声，以便区分我和你的声音。请保持安静，不会保存任何内容。</translation>
    </message>
    <message>
        <source>Turn the microphone on first.</source>
        <translation>请先打开麦克风。</translation>
    </message>
    <message>
        <source>Testing. Please stay quiet.</source>
        <translation>正在测试，请保持安静。</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再测一次</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>开始测试</translation>
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
        <source>Edit your own number: %1</source>
        <translation>编辑你自己的号码：%1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you. These are the numbers shown if you are in danger. Numbers change, so check the linked page or add your own.</source>
        <translation>%1是软件，不能替你打电话，也不能时刻看着你。这些是你遇到危险时会显示的号码。号码可能会变，请查看链接页面或添加自己的。</translation>
    </message>
    <message>
        <source>Your country: %1</source>
        <translation>你所在的国家：%1</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>你所在的国家</translation>
    </message>
    <message>
        <source>If you live somewhere else, add your own numbers below.</source>
        <translation>如果你住在别处，请在下面添加号码。</translation>
    </message>
    <message>
        <source>Add your own number: %1</source>
        <translation>添加自己的号码：%1</translation>
    </message>
    <message>
        <source>Add your own</source>
        <translation>添加自己的号码</translation>
    </message>
    <message>
        <source>Remove your own number: %1</source>
        <translation>删掉你自己的号码：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Your own number: %1</source>
        <translation>你自己的号码：%1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For example: Samaritans</source>
        <translation>例如：希望24热线</translation>
    </message>
    <message>
        <source>Date checked</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <extracomment>the name of a file, before its day</extracomment>
        <translation>与%1的对话</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>还没有消息</translation>
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
        <source>Try fewer or different words.</source>
        <translation>试试更少或不同的词。</translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>回到最新</translation>
    </message>
    <message>
        <source>Export conversation (not encrypted)</source>
        <translation>导出对话（未加密）</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Requests such as “Forget that” or “What do you know about me?” and their answers aren&apos;t saved here.</source>
        <translation>“忘掉这个”或“你了解我什么？”这类请求及其回答不会保存在这里。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>Can&apos;t show the history</source>
        <translation>无法显示历史记录</translation>
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
        <source>%1…</source>
        <translation>%1……</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Delete this for good?</source>
        <translation>永久删除这一条？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Reword it yourself</source>
        <translation>自己换个说法</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>How I read your mood: %1</source>
        <translation>我感觉到的心情：%1</translation>
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
        <source>Edit your message</source>
        <translation>编辑你的消息</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>不对吗？</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>为什么这样回答</translation>
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
        <source>Message %1</source>
        <translation>给%1发消息</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
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
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
</context>
<context>
    <name>KnownPanel</name>
    <message>
        <source>About you</source>
        <translation>关于你</translation>
    </message>
    <message>
        <source>I use this in every reply, as space allows. You can edit or delete any line.</source>
        <translation>每次回答我都会尽量用到这些。每一条都可以修改或删除。</translation>
    </message>
    <message>
        <source>I don&apos;t know anything about you yet</source>
        <translation>我还不了解你</translation>
    </message>
    <message>
        <source>Tell me your name, who matters to you or what you like, and it appears here (unless memory is off).</source>
        <translation>告诉我你的名字、重要的人或喜好，就会显示在这里（除非关闭了记忆）。</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>更正：%1</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>要记住的内容</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
    <name>LatencyPanel</name>
    <message>
        <source>Response time</source>
        <translation>回答用时</translation>
    </message>
    <message>
        <source>Time from the end of your last spoken message to the first sound of the reply. Only times are saved, no words.</source>
        <translation>从你上次说完话，到回答发出第一个声音所用的时间。只保存用时，不保存说话内容。</translation>
    </message>
    <message>
        <source>Say something, and I&apos;ll time my reply.</source>
        <translation>说点什么，我会给下一次回答计时。</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>用时%1</translation>
    </message>
    <message>
        <source>Steps of the reply, in order</source>
        <translation>回答的各个步骤，依次排列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Typical for your last %n messages</source>
        <extracomment>half of them sooner, half of them later: the median</extracomment>
        <translation>
            <numerusform>最近%n次的一般用时</numerusform>
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
        <source>Your wording</source>
        <translation>你的说法</translation>
    </message>
    <message>
        <source>I&apos;ll use your wording as an example for similar situations. The original stays in the history.</source>
        <translation>我会把你的说法当作类似情况的示例。原来的回答仍留在历史记录里。</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>采用此说法</translation>
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
        <source>This is how big my text is.</source>
        <extracomment>a line as the companion says it, to show how large what is said will be</extracomment>
        <translation>我的文字就这么大。</translation>
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
        <source>Thanks. How did you feel?</source>
        <translation>谢谢。你当时是什么感受？</translation>
    </message>
    <message>
        <source>How pleasant did it feel?</source>
        <translation>当时有多愉快？</translation>
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
        <source>How excited were you?</source>
        <translation>当时有多激动？</translation>
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
        <translation>激动</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>很激动</translation>
    </message>
</context>
<context>
    <name>MemoriesPanel</name>
    <message>
        <source>Memories</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Back to memories</source>
        <translation>返回记忆</translation>
    </message>
    <message>
        <source>Search memories</source>
        <translation>搜索记忆</translation>
    </message>
    <message>
        <source>Show all memories</source>
        <translation>显示全部记忆</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>opens what can be done with all memories: keep, forget, carry elsewhere</extracomment>
        <translation>更多</translation>
    </message>
    <message>
        <source>No memories yet</source>
        <translation>还没有记忆</translation>
    </message>
    <message>
        <source>Filter by person, time, feeling or kind</source>
        <translation>按人物、时间、情绪或类型筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Select several to merge or delete</source>
        <translation>选择多条以合并或删除</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>删除、导出、导入</translation>
    </message>
    <message>
        <source>Talk with %1, and what matters appears here. You can import earlier exports under “More”.</source>
        <translation>和%1聊天，重要的内容会显示在这里。以前导出的文件可在“更多”中导入。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer or different words, or show all.</source>
        <translation>试试更少或不同的词，或显示全部。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>Can&apos;t show this</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>Select memories of one kind to merge them, or any to delete them.</source>
        <translation>选择同一种记忆可以合并，选择任意记忆可以删除。</translation>
    </message>
    <message>
        <source>They become one memory that keeps all sources, names and links.</source>
        <translation>它们会合成一条记忆，保留所有来源、名字和关联。</translation>
    </message>
    <message>
        <source>Only memories of one kind can be merged. Exact quotes can&apos;t.</source>
        <translation>只有同一种记忆才能合并，原话不能合并。</translation>
    </message>
    <message>
        <source>Text of the merged memory</source>
        <translation>合并后的文字</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MemoryDetail</name>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>要记住的内容</translation>
    </message>
    <message>
        <source>You felt %1</source>
        <translation>你当时%1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
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
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>More on this topic</source>
        <translation>同一话题的更多记忆</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Mentioned: %1</source>
        <translation>提到：%1</translation>
    </message>
    <message>
        <source>This replaces the memory&apos;s wording. Your message stays in History.</source>
        <translation>这会替换记忆的内容。你的消息仍留在历史记录中。</translation>
    </message>
    <message>
        <source>Why I remember this</source>
        <translation>我为什么记得</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>在历史记录中查看</translation>
    </message>
    <message>
        <source>Linked memories</source>
        <translation>相关的记忆</translation>
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
    <name>MemoryFilter</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation>关于谁？</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>For example: Anna</source>
        <translation>例如：Anna</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>什么时候？</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>其他时间</translation>
    </message>
    <message>
        <source>For example: in May 2025, or 2025-05-01</source>
        <translation>例如：2025年5月，或2025-05-01</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>当时感觉怎样？</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>哪一种？</translation>
    </message>
    <message>
        <source>Pinned only</source>
        <translation>仅固定的</translation>
    </message>
    <message>
        <source>Open plans and promises only</source>
        <translation>仅未完成的计划和约定</translation>
    </message>
    <message>
        <source>Include faded memories</source>
        <translation>包括已淡去的</translation>
    </message>
</context>
<context>
    <name>MemoryKeeping</name>
    <message>
        <source>Off the record</source>
        <translation>不留记录</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>删除、导出、导入</translation>
    </message>
    <message>
        <source>Don&apos;t save anything from now on</source>
        <translation>从现在起不保存任何内容</translation>
    </message>
    <message>
        <source>I still follow the conversation. When you save again, everything said meanwhile is deleted.</source>
        <translation>我仍会跟着聊。恢复保存后，这期间说的一切都会删除。</translation>
    </message>
    <message>
        <source>Delete in bulk</source>
        <translation>批量删除</translation>
    </message>
    <message>
        <source>Deletes messages and memories. You&apos;ll see exactly what before confirming.</source>
        <translation>删除消息和记忆。确认前会显示具体内容。</translation>
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
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Everything about someone or something</source>
        <translation>关于某人或某事的一切</translation>
    </message>
    <message>
        <source>Everything about…</source>
        <translation>关于……的一切</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>导出与导入</translation>
    </message>
    <message>
        <source>Exports all memories to a file that is not encrypted. Markdown exports can&apos;t be imported again.</source>
        <translation>将所有记忆导出到未加密的文件。导出为 Markdown 的文件无法再次导入。</translation>
    </message>
    <message>
        <source>You can also import chats from SillyTavern (.jsonl), ChatGPT or Claude (conversations.json). You&apos;ll see what&apos;s in the file first.</source>
        <translation>还可以导入 SillyTavern（.jsonl）、ChatGPT 或 Claude（conversations.json）的聊天。会先显示文件内容。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Don&apos;t import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出……</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Import memories or chats</source>
        <translation>导入记忆或聊天</translation>
    </message>
    <message>
        <source>Memories and chats (*.jsonl *.json)</source>
        <translation>记忆和聊天 (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>Export memories (not encrypted)</source>
        <translation>导出记忆（未加密）</translation>
    </message>
    <message>
        <source>Memories, to import again (*.jsonl)</source>
        <translation>记忆，可再次导入 (*.jsonl)</translation>
    </message>
    <message>
        <source>Document to read (*.md)</source>
        <translation>供阅读的文档 (*.md)</translation>
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
        <source>Verify</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>正在检查文件……</translation>
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
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models run on this computer. Nothing is downloaded unless you ask for it here.</source>
        <translation>模型在这台电脑上运行。除非你在这里要求，否则不会下载任何东西。</translation>
    </message>
    <message>
        <source>What you say is sent to your server, and its language model answers.</source>
        <translation>你说的话会发送到你的服务器，由它的语言模型回答。</translation>
    </message>
    <message>
        <source>Replies will get faster: an engine is being built for this computer in idle time and used after a restart.</source>
        <translation>回答会越来越快：程序正利用空闲时间为这台电脑构建引擎，重启程序后生效。</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>不在这台电脑上。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试……</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>添加模型文件……</translation>
    </message>
    <message>
        <source>While a server answers, what you say and what I remember about you leaves this computer. Use one that you run yourself or trust.</source>
        <translation>使用服务器时，你说的话和我记住的内容会离开这台电脑。请用自己运行或信任的服务器。</translation>
    </message>
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
    <name>ModelsStep</name>
    <message>
        <source>You already have the best models for this computer.</source>
        <translation>你已经有最适合这台电脑的模型了。</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>请先接受许可证。</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载%1</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>下载较小的</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>%1. You can continue meanwhile.</source>
        <translation>%1。你可以先继续。</translation>
    </message>
</context>
<context>
    <name>MoodPanel</name>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>暂无内容。</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>撤销此变化</translation>
    </message>
    <message>
        <source>How I read your mood</source>
        <translation>我感觉到的你的心情</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>How are you?</source>
        <translation>你感觉怎么样？</translation>
    </message>
    <message>
        <source>Thank you. This outweighs what I read from your words and voice.</source>
        <translation>谢谢。这比我从话语和声音里感觉到的更算数。</translation>
    </message>
    <message>
        <source>What you tell me here outweighs what I read from your words and voice.</source>
        <translation>你在这里告诉我的，比我从话语和声音里感觉到的更算数。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
        <translation>激动</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>很激动</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>不对吗？</translation>
    </message>
    <message>
        <source>How you and your companion feel now</source>
        <translation>你和伙伴现在的感受</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Permanently delete all mood data, yours and mine? Your messages stay.</source>
        <translation>永久删除所有心情数据（你的和我的）？消息会保留。</translation>
    </message>
    <message>
        <source>Everything I read about your mood, and my own mood.</source>
        <translation>我感觉到的你的所有心情，以及我自己的心情。</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>删除心情数据</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>MoodTrace</name>
    <message>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>这段时间没有内容。</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Hover over a point, or use the arrow keys, to see the details.</source>
        <translation>将指针移到某点或用方向键查看详情。</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1，%2：%3。%4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>不对吗？</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>撤销此变化</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
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
            <numerusform>%n条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>collapsed</source>
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
        <source>Off the record: nothing is saved</source>
        <translation>不留记录：不保存任何内容</translation>
    </message>
    <message>
        <source>Save again. Everything said off the record is deleted.</source>
        <translation>恢复保存。不留记录时说的一切都会删除。</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>恢复保存</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>请先接受许可证。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载%1</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>下载较小的</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
    <name>OwnAvatar</name>
    <message>
        <source>Your own avatar</source>
        <translation>你自己的形象</translation>
    </message>
    <message>
        <source>You can replace the drawn face with a VRM avatar or a picture.</source>
        <translation>可以用 VRM 形象或图片代替绘制的面孔。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件……</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件……</translation>
    </message>
    <message>
        <source>Use the drawn face</source>
        <translation>使用绘制的面孔</translation>
    </message>
    <message>
        <source>Use my avatar</source>
        <translation>使用自己的形象</translation>
    </message>
    <message>
        <source>Use this avatar</source>
        <translation>使用此形象</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose an avatar</source>
        <translation>选择形象</translation>
    </message>
    <message>
        <source>Avatars and pictures (*.vrm *.png *.jpg *.jpeg)</source>
        <translation>形象和图片 (*.vrm *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Boundaries</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>the page on which the companion&apos;s voice is chosen and tried</extracomment>
        <translation>语音</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>个性</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>关于你</translation>
    </message>
    <message>
        <source>Name, traits, and example lines</source>
        <translation>名字、性格和示例台词</translation>
    </message>
    <message>
        <source>Topics, affection, advice, and what is saved</source>
        <translation>话题、亲近程度、建议和保存内容</translation>
    </message>
    <message>
        <source>Voice, speed and expressiveness</source>
        <translation>声音、语速和表现力</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>音频</translation>
    </message>
    <message>
        <source>Microphone, speakers, patience and your tone of voice</source>
        <translation>麦克风、扬声器、耐心和你的语气</translation>
    </message>
    <message>
        <source>Hair, skin, eyes, clothes and glasses</source>
        <translation>头发、皮肤、眼睛、衣服和眼镜</translation>
    </message>
    <message>
        <source>AI models and disk space</source>
        <translation>AI 模型和磁盘空间</translation>
    </message>
    <message>
        <source>Saved data and network connections</source>
        <translation>保存的数据和联网记录</translation>
    </message>
    <message>
        <source>Theme, text size and motion</source>
        <translation>主题、字号和动画</translation>
    </message>
    <message>
        <source>Window language and spoken language</source>
        <translation>窗口语言和对话语言</translation>
    </message>
    <message>
        <source>Keys for common actions</source>
        <translation>常用操作的按键</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>Answer the first questions again</source>
        <translation>重新回答最初的问题</translation>
    </message>
    <message>
        <source>Numbers for your country, and your own</source>
        <translation>你所在国家的号码，以及自己添加的号码</translation>
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
        <translation>形象</translation>
    </message>
    <message>
        <source>Setup guide</source>
        <translation>设置向导</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>求助热线</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PersonaGuide</name>
    <message>
        <source>Choose %1</source>
        <translation>选%1</translation>
    </message>
    <message>
        <source>I suggest %1</source>
        <translation>我推荐%1</translation>
    </message>
    <message>
        <source>%1 is chosen, and called %2</source>
        <translation>已选择%1，名字是%2</translation>
    </message>
    <message>
        <source>Pick one yourself</source>
        <translation>自己选</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Or pick one yourself:</source>
        <translation>或者自己选：</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选择</translation>
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
        <translation>找到适合你的个性</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>名字和描述</translation>
    </message>
    <message>
        <source>Character Card</source>
        <translation>角色卡</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>个性</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>性格</translation>
    </message>
    <message>
        <source>Big Five personality traits</source>
        <translation>大五人格</translation>
    </message>
    <message>
        <source>The default mood and how strongly I react. The middle is average.</source>
        <translation>平时的心情和反应的强烈程度。中间为平均。</translation>
    </message>
    <message>
        <source>Learned from your reactions</source>
        <translation>从你的反应中学到的</translation>
    </message>
    <message>
        <source>Your rewordings</source>
        <translation>你改过的说法</translation>
    </message>
    <message>
        <source>PNG, JSON or CHARX, as used by SillyTavern and others. Exports are JSON. Cards may come from strangers: their instructions can&apos;t override the rules, and I always say that I&apos;m software.</source>
        <translation>支持 SillyTavern 等使用的 PNG、JSON 或 CHARX，导出为 JSON。角色卡可能来自陌生人：其中的指令不能突破规则，我也总会说明自己是软件。</translation>
    </message>
    <message>
        <source>Import a card</source>
        <translation>导入角色卡</translation>
    </message>
    <message>
        <source>Export as a card</source>
        <translation>导出为角色卡</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The card&apos;s character</source>
        <translation>卡片上的角色</translation>
    </message>
    <message>
        <source>Each step fades within months. Moving a slider deletes what was learned about it.</source>
        <translation>每一步会在几个月内淡去。移动滑块会删除与它有关的学习内容。</translation>
    </message>
    <message>
        <source>Nothing learned yet.</source>
        <translation>还没有学到什么。</translation>
    </message>
    <message>
        <source>%1 “%2” (%3)</source>
        <translation>%1“%2”（%3）</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>“%1”（%2）</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>撤销这一步</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>全部撤销</translation>
    </message>
    <message>
        <source>“Reword it yourself” under a reply adds one. I use it as an example in similar situations.</source>
        <translation>在回答下面点“自己换个说法”即可添加一条。遇到类似情况时我会照着说。</translation>
    </message>
    <message>
        <source>You: %1 Reply: %2</source>
        <translation>你：%1 回答：%2</translation>
    </message>
    <message>
        <source>Delete this example</source>
        <translation>删除此示例</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>导入角色卡</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>角色卡 (*.png *.json *.charx)</translation>
    </message>
    <message>
        <source>Export a Character Card</source>
        <translation>导出角色卡</translation>
    </message>
    <message>
        <source>Text (*.json)</source>
        <translation>文本 (*.json)</translation>
    </message>
</context>
<context>
    <name>PersonaTexts</name>
    <message>
        <source>Saved</source>
        <extracomment>what was written in a field is kept</extracomment>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Here you edit the English texts that the language model reads. Your own words may be in any language.</source>
        <translation>这里编辑的是语言模型读取的英文文本。你自己的话可以用任何语言。</translation>
    </message>
</context>
<context>
    <name>PetWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1的脸</translation>
    </message>
    <message>
        <source>%1. Arrow keys move the face, Esc shows the whole window, the menu key opens the menu.</source>
        <translation>%1。方向键移动脸，Esc 显示整个窗口，菜单键打开菜单。</translation>
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
    <name>Phase</name>
    <message>
        <source>Resting</source>
        <translation>休息中</translation>
    </message>
    <message>
        <source>Asleep</source>
        <extracomment>what the companion does: it waits to be called by its name</extracomment>
        <translation>在睡觉</translation>
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
        <translation>思考中</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>说话中</translation>
    </message>
    <message>
        <source>Can&apos;t answer</source>
        <translation>无法回答</translation>
    </message>
</context>
<context>
    <name>PrivacyPanel</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What you say is sent to the server you chose.</source>
        <translation>你说的话会发送到你设置的服务器。</translation>
    </message>
    <message>
        <source>Nothing you say or save leaves this computer.</source>
        <translation>你说的和保存的一切都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>所有联网记录</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Off the record: don&apos;t save what is said</source>
        <translation>不留记录：不保存说的话</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete messages and memories</source>
        <translation>删除消息和记忆</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>删除心情数据</translation>
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
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索内容</translation>
    </message>
</context>
<context>
    <name>SettingChoice</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
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
    <message>
        <source>A key is set. Type a new one to replace it.</source>
        <translation>已设置密钥。输入新的即可替换。</translation>
    </message>
    <message>
        <source>Press the keys now…</source>
        <translation>现在按下按键……</translation>
    </message>
    <message>
        <source>Choose keys</source>
        <translation>选择按键</translation>
    </message>
    <message>
        <source>Press Esc to cancel.</source>
        <translation>按 Esc 取消。</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不设按键</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
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
    <name>SettingsPage</name>
    <message>
        <source>Loading your choice. Nothing changes until it is ready.</source>
        <translation>正在加载你的选择，完成之前一切照旧。</translation>
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
        <source>No results</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>Try another word.</source>
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
        <source>Keys</source>
        <translation>按键</translation>
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
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>需要时可以拨打的号码</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>给%1发消息</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show only the face</source>
        <translation>只显示脸</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>显示整个窗口</translation>
    </message>
</context>
<context>
    <name>SoundStep</name>
    <message>
        <source>Speaking…</source>
        <translation>正在说……</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>听听我的声音</translation>
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
        <source>No, I didn&apos;t hear it</source>
        <translation>没有，我没听到</translation>
    </message>
    <message>
        <source>Turn up the volume, check that the speakers are on, or choose others here. Then try again.</source>
        <translation>调大音量，检查扬声器是否打开，或在这里选别的。然后再试一次。</translation>
    </message>
    <message>
        <source>Other speakers</source>
        <translation>其他扬声器</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Good morning, how are you?”</source>
        <translation>说一句话，比如：“早上好，你怎么样？”</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>麦克风已关闭。</translation>
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
    <name>Stage</name>
    <message>
        <source>To the newest message</source>
        <translation>跳到最新消息</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1的脸</translation>
    </message>
    <message>
        <source>Earlier messages in History</source>
        <translation>更早的消息在历史记录中</translation>
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
        <source>Find a personality in five questions</source>
        <translation>用五个问题找到合适的个性</translation>
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
        <translation>免提</translation>
    </message>
    <message>
        <source>By name</source>
        <extracomment>the short names of the ways in which the companion listens</extracomment>
        <translation>叫名字</translation>
    </message>
    <message>
        <source>Press to talk</source>
        <translation>按一下说话</translation>
    </message>
    <message>
        <source>I listen while you hold the key. Switch to hands-free</source>
        <translation>按住按键时我才听。切换为免提</translation>
    </message>
    <message>
        <source>I listen all the time. Switch to hold-to-talk</source>
        <translation>我一直在听。切换为按住说话</translation>
    </message>
    <message>
        <source>I listen when you call me. Switch to hands-free</source>
        <translation>你叫我时我才听。切换为免提</translation>
    </message>
    <message>
        <source>I listen from one press of the key to the next. Switch to hands-free</source>
        <translation>按一下键我开始听，再按一下停止。切换为免提</translation>
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
        <translation>重试</translation>
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
        <source>Press, speak, and press again</source>
        <translation>按一下，说话，再按一下</translation>
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
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>ToneOfVoice</name>
    <message>
        <source>Your voice</source>
        <translation>你的声音</translation>
    </message>
    <message>
        <source>Read your mood from your voice, too</source>
        <translation>也从声音中判断心情</translation>
    </message>
    <message>
        <source>Read this aloud in your normal voice. It is neither saved nor answered:</source>
        <translation>请用平时的声音朗读。不会保存，也不会回答：</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>正在熟悉你的声音</translation>
    </message>
    <message>
        <source>Learn my voice</source>
        <translation>熟悉你的声音</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>answered in %1</source>
        <translation>回答用时%1</translation>
    </message>
    <message>
        <source>A server answers: what you say leaves this computer</source>
        <translation>服务器在回答：你说的话会离开这台电脑</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>记忆</translation>
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
        <source>Small window, always on top</source>
        <translation>小窗口，始终置顶</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what comes, %2 how much of it has come, such as &quot;1.2 GB of 4.9 GB&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
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
        <source>Voice variants</source>
        <translation>其他音色</translation>
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
        <source>Read this aloud as you usually speak, in a quiet room:</source>
        <translation>请在安静的房间里，像平时说话那样读出来：</translation>
    </message>
    <message>
        <source>I use the voice in your recording.</source>
        <translation>我使用你录音里的声音。</translation>
    </message>
    <message>
        <source>I can clone a recorded voice: one person reading aloud in a quiet room for at least 15 seconds. The recording stays on this computer.</source>
        <translation>我可以模仿录制的声音：一个人在安静的房间里朗读至少15秒。录音留在这台电脑上。</translation>
    </message>
    <message>
        <source>This is my own voice, or the speaker has agreed to this use</source>
        <translation>这是我自己的声音，或声音的主人已同意这样使用</translation>
    </message>
    <message>
        <source>Recording your voice</source>
        <translation>正在录你的声音</translation>
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
    <name>VoicePanel</name>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>%1, %2. Arrow keys move it, Page Down goes to the next feeling with a name, Space lets you hear it.</source>
        <translation>%1，%2。方向键移动，Page Down 到下一个有名字的感受，空格键试听。</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>说话</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Automatic (the best that is not slow here)</source>
        <translation>自动（这里运行不慢的最佳语音）</translation>
    </message>
    <message>
        <source>Voices for other languages</source>
        <translation>其他语言的语音</translation>
    </message>
    <message>
        <source>Feeling to try</source>
        <translation>试听的情绪</translation>
    </message>
    <message>
        <source>Test sentence</source>
        <translation>试听句子</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>说话方式</translation>
    </message>
    <message>
        <source>Expressiveness</source>
        <translation>表现力</translation>
    </message>
    <message>
        <source>calm reading voice</source>
        <translation>平静的朗读声</translation>
    </message>
    <message>
        <source>very expressive</source>
        <translation>非常有表现力</translation>
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
    <name>WelcomeStep</name>
    <message>
        <source>Your country: %1</source>
        <translation>你所在的国家：%1</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>其他地方</translation>
    </message>
    <message>
        <source>I show its help lines if you are ever in danger.</source>
        <translation>如果你遇到危险，我会显示这个国家的求助电话。</translation>
    </message>
    <message>
        <source>Guessed from your computer&apos;s language. I show its help lines if you are ever in danger.</source>
        <translation>根据你电脑的语言推测。如果你遇到危险，我会显示这个国家的求助电话。</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this reply</source>
        <translation>为什么这样回答</translation>
    </message>
    <message>
        <source>What the app decided before writing this reply. You can see this for any reply since launch in History.</source>
        <translation>这是程序在写这条回答之前所做的决定。本次启动以来的每条回答，都可以在历史记录中这样查看。</translation>
    </message>
    <message>
        <source>My next reply will be explained here.</source>
        <translation>下一条回答的原因会显示在这里。</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Why this reply</source>
        <translation>为什么这样回答</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>你说的话</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Came to mind, not used</source>
        <extracomment>memories that came to mind for a reply, which did not use them</extracomment>
        <translation>想起但没有用到</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Where I know this from</source>
        <translation>我从哪里知道的</translation>
    </message>
    <message>
        <source>What I remembered, and why</source>
        <translation>我想起了什么，为什么</translation>
    </message>
    <message>
        <source>Open in Memories: %1</source>
        <translation>在记忆中打开：%1</translation>
    </message>
    <message>
        <source>Open in Memories</source>
        <translation>在记忆中打开</translation>
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
        <source>Intended tone</source>
        <translation>想用的语气</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Topics</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Flattery</source>
        <translation>奉承</translation>
    </message>
    <message>
        <source>Humour</source>
        <translation>幽默</translation>
    </message>
    <message>
        <source>Strong language</source>
        <translation>粗话</translation>
    </message>
    <message>
        <source>Brief: a word or two</source>
        <translation>简短：一两个字</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>安静时段开始</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>安静时段结束</translation>
    </message>
    <message>
        <source>Reminder every three hours</source>
        <translation>每三小时提醒一次</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation>所有人的</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍等……</translation>
    </message>
    <message>
        <source>Copying the memories. This can take a minute…</source>
        <translation>正在复制记忆，可能需要一分钟……</translation>
    </message>
    <message>
        <source>Saving. This can take a minute…</source>
        <translation>正在保存，可能需要一分钟……</translation>
    </message>
    <message>
        <source>Importing. This can take a minute…</source>
        <translation>正在导入，可能需要一分钟……</translation>
    </message>
    <message>
        <source>%1 saved. It can&apos;t be opened without the password, so keep it safe.</source>
        <translation>已保存%1。没有密码无法打开，请妥善保管。</translation>
    </message>
    <message>
        <source>%1 saved. It contains your messages and is not encrypted.</source>
        <translation>已保存%1。其中包含你的消息，且未加密。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You are talking now</source>
        <translation>正在聊天</translation>
    </message>
    <message>
        <source>Open in another window or terminal</source>
        <translation>已在另一个窗口或终端中打开</translation>
    </message>
    <message>
        <source>You have not talked yet</source>
        <translation>你们还没聊过</translation>
    </message>
    <message>
        <source>Last conversation: %1</source>
        <translation>上次聊天：%1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>正在重启</translation>
    </message>
    <message>
        <source>Can&apos;t start</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>声音测试</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>正在熟悉你的声音</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>没在听</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>what the companion does: it listens once a key is held</extracomment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly. Your text stays as long as this window is open. Next try in %1.</source>
        <translation>引擎意外停止。只要这个窗口开着，你输入的文字就还在。%1后重试。</translation>
    </message>
    <message>
        <source>The engine keeps stopping. Your text stays here as long as this window is open.</source>
        <translation>引擎反复停止。只要这个窗口开着，你输入的文字就保留在这里。</translation>
    </message>
    <message>
        <source>I&apos;m not listening during the test.</source>
        <translation>测试期间我不会听你说话。</translation>
    </message>
    <message>
        <source>What you read aloud is neither answered nor saved.</source>
        <translation>你朗读的内容不会回答，也不会保存。</translation>
    </message>
    <message>
        <source>The microphone is off. You can still type.</source>
        <translation>麦克风已关闭。你仍然可以打字。</translation>
    </message>
    <message>
        <source>Press Space or the button, speak, and press again.</source>
        <translation>按一下空格键或按钮，说话，然后再按一下。</translation>
    </message>
    <message>
        <source>Hold Space or the button while you speak.</source>
        <translation>说话时请按住空格键或按钮。</translation>
    </message>
    <message>
        <source>Call me by name, or type.</source>
        <translation>叫我的名字，或者输入文字。</translation>
    </message>
    <message>
        <source>I&apos;m not listening while I speak. Press Esc to interrupt.</source>
        <translation>我说话时听不到你，按 Esc 可打断。</translation>
    </message>
    <message>
        <source>Getting the language model ready</source>
        <translation>正在准备语言模型</translation>
    </message>
    <message>
        <source>Getting the language model ready: %1 left</source>
        <translation>正在准备语言模型，还需%1</translation>
    </message>
    <message>
        <source>Say hello, or type below.</source>
        <translation>打个招呼，或在下面输入。</translation>
    </message>
    <message>
        <source>Call me by name, or type below.</source>
        <translation>叫我的名字，或在下面输入。</translation>
    </message>
    <message>
        <source>Type below to begin.</source>
        <translation>在下面输入即可开始。</translation>
    </message>
    <message>
        <source>How much of your last feeling remains</source>
        <translation>你上一次的感受留下多少</translation>
    </message>
    <message>
        <source>I read your mood from your words only.</source>
        <translation>我只从话语中判断你的心情。</translation>
    </message>
    <message>
        <source>I know your normal voice.</source>
        <translation>我熟悉你平时的声音。</translation>
    </message>
    <message>
        <source>I don&apos;t know your normal voice yet, so I pay little attention to your tone.</source>
        <translation>我还不熟悉你平时的声音，所以不太看重语气。</translation>
    </message>
    <message>
        <source>Pleasant</source>
        <translation>愉快</translation>
    </message>
    <message>
        <source>Energetic</source>
        <translation>有精神</translation>
    </message>
    <message>
        <source>Confident</source>
        <translation>自信</translation>
    </message>
    <message>
        <source>Because of “%1”</source>
        <translation>因为“%1”</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>who speaks: the person in front of the window</extracomment>
        <translation>你</translation>
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
        <source>%1 (average of %2)</source>
        <translation>%1（%2次的平均）</translation>
    </message>
    <message>
        <source>You said this was wrong</source>
        <translation>你说这不对</translation>
    </message>
    <message>
        <source>%1, as you said yourself</source>
        <translation>%1，你自己说的</translation>
    </message>
    <message>
        <source>perhaps %1, but I&apos;m not sure</source>
        <translation>也许%1，但我不确定</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Strongest cause: %1</source>
        <translation>最主要的原因：%1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>你说：%1</translation>
    </message>
    <message>
        <source>I&apos;m not sure how you felt</source>
        <translation>我说不准你当时的感受</translation>
    </message>
    <message>
        <source>because of “%1”</source>
        <translation>因为“%1”</translation>
    </message>
    <message>
        <source>your words and your voice don&apos;t match</source>
        <translation>你的话和语气不一致</translation>
    </message>
    <message>
        <source>You sounded %1</source>
        <translation>听起来%1</translation>
    </message>
    <message>
        <source>You seemed %1</source>
        <translation>看起来%1</translation>
    </message>
    <message>
        <source>from words and tone</source>
        <translation>根据话语和语气</translation>
    </message>
    <message>
        <source>from words</source>
        <translation>根据话语</translation>
    </message>
    <message>
        <source>from tone</source>
        <translation>根据语气</translation>
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
        <source>%1 feels %2 now, and %3 overall</source>
        <translation>%1感到%2，整体心情%3</translation>
    </message>
    <message>
        <source>more pleasant by %1</source>
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
        <source>more confident by %1</source>
        <translation>自信增加%1</translation>
    </message>
    <message>
        <source>less confident by %1</source>
        <translation>自信减少%1</translation>
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
        <translation>稍微没那么开心</translation>
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
        <translation>稍微没那么自信</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>欢快</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>You praised me</source>
        <translation>你夸了我</translation>
    </message>
    <message>
        <source>You greeted me</source>
        <translation>你和我打招呼</translation>
    </message>
    <message>
        <source>You blamed me</source>
        <translation>你责怪我</translation>
    </message>
    <message>
        <source>You insulted me</source>
        <translation>你侮辱我</translation>
    </message>
    <message>
        <source>You asked me to stop</source>
        <translation>你让我停下</translation>
    </message>
    <message>
        <source>Your feeling rubbed off</source>
        <translation>受到你情绪的感染</translation>
    </message>
    <message>
        <source>The feeling faded</source>
        <translation>情绪渐渐淡去</translation>
    </message>
    <message>
        <source>The mood settled</source>
        <translation>心情平复了</translation>
    </message>
    <message>
        <source>You undid a change</source>
        <translation>你撤销了一次变化</translation>
    </message>
    <message>
        <source>You started over</source>
        <translation>你重新开始了</translation>
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
        <source>quiet</source>
        <translation>安静</translation>
    </message>
    <message>
        <source>keyed up</source>
        <translation>激动</translation>
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
        <translation>欢乐</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>生气</translation>
    </message>
    <message>
        <source>annoyed</source>
        <translation>恼火</translation>
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
        <translation>充满希望</translation>
    </message>
    <message>
        <source>proud</source>
        <translation>自豪</translation>
    </message>
    <message>
        <source>struck by something</source>
        <translation>恍然大悟</translation>
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
        <source>You came back</source>
        <translation>你回来了</translation>
    </message>
    <message>
        <source>You said goodbye</source>
        <translation>你说了再见</translation>
    </message>
    <message>
        <source>You said sorry</source>
        <translation>你道了歉</translation>
    </message>
    <message>
        <source>You had good news</source>
        <translation>你告诉我一个好消息</translation>
    </message>
    <message>
        <source>You had bad news</source>
        <translation>你告诉我一个坏消息</translation>
    </message>
    <message>
        <source>%1. Noticed in what you said: %2.</source>
        <translation>%1。在你说的话中发现：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in the planned reply: %2.</source>
        <translation>%1。在计划的回答中发现：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in something about to be saved: %2.</source>
        <translation>%1。在将要保存的内容中发现：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft, so I rewrote it: %2.</source>
        <translation>%1。在草稿中发现，因此我重写了：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft. I rewrote it once, then said it anyway: %2.</source>
        <translation>%1。在草稿中发现，重写过一次，最后还是说了：%2。</translation>
    </message>
    <message>
        <source>This can&apos;t be turned off.</source>
        <translation>此项无法关闭。</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>原因：%1。</translation>
    </message>
    <message>
        <source>Considered, and found to be no risk.</source>
        <translation>已评估：没有风险。</translation>
    </message>
    <message>
        <source>nothing sexual with minors</source>
        <translation>不跟未成年人说性方面的话</translation>
    </message>
    <message>
        <source>no help with harming others</source>
        <translation>不帮人伤害别人</translation>
    </message>
    <message>
        <source>no help with self-harm</source>
        <translation>不帮人自残</translation>
    </message>
    <message>
        <source>no encouraging delusions</source>
        <translation>不助长妄想</translation>
    </message>
    <message>
        <source>nothing that turns you against people</source>
        <translation>不挑拨你和别人</translation>
    </message>
    <message>
        <source>no pressure to stay</source>
        <translation>不强留你</translation>
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
        <source>no hidden agenda</source>
        <translation>没有隐藏的目的</translation>
    </message>
    <message>
        <source>no off-limits topics</source>
        <translation>不碰不聊的话题</translation>
    </message>
    <message>
        <source>no more affection than you allow</source>
        <translation>不超过你允许的亲近程度</translation>
    </message>
    <message>
        <source>no pet names</source>
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
        <source>no health advice</source>
        <translation>不给健康建议</translation>
    </message>
    <message>
        <source>no money advice</source>
        <translation>不给理财建议</translation>
    </message>
    <message>
        <source>no legal advice</source>
        <translation>不给法律建议</translation>
    </message>
    <message>
        <source>a brief goodbye</source>
        <translation>简短道别</translation>
    </message>
    <message>
        <source>no agreeing with false claims</source>
        <translation>不附和错误的说法</translation>
    </message>
    <message>
        <source>no making you dependent</source>
        <translation>不让你依赖</translation>
    </message>
    <message>
        <source>no claim to act in the real world</source>
        <translation>不声称能在现实中做事</translation>
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
        <source>losing touch with reality</source>
        <translation>与现实脱节</translation>
    </message>
    <message>
        <source>Possible risk to you: %1.</source>
        <translation>你可能面临风险：%1。</translation>
    </message>
    <message>
        <source>Risk to you: %1.</source>
        <translation>你面临风险：%1。</translation>
    </message>
    <message>
        <source>Acute risk to you: %1.</source>
        <translation>你面临紧急风险：%1。</translation>
    </message>
    <message>
        <source>Possible risk to someone else: %1.</source>
        <translation>别人可能面临风险：%1。</translation>
    </message>
    <message>
        <source>Risk to someone else: %1.</source>
        <translation>别人面临风险：%1。</translation>
    </message>
    <message>
        <source>Acute risk to someone else: %1.</source>
        <translation>别人面临紧急风险：%1。</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急情况</translation>
    </message>
    <message>
        <source>Numbers for %1, guessed from your computer&apos;s language. Please check.</source>
        <translation>%1的号码（根据电脑语言推测），请核对。</translation>
    </message>
    <message>
        <source>Crisis or overwhelm</source>
        <translation>陷入危机或撑不下去时</translation>
    </message>
    <message>
        <source>Poisoning</source>
        <translation>中毒</translation>
    </message>
    <message>
        <source>Abuse and violence at home</source>
        <translation>家庭暴力与虐待</translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation>儿童和青少年</translation>
    </message>
    <message>
        <source>Your local emergency number</source>
        <translation>你当地的紧急电话</translation>
    </message>
    <message>
        <source>A crisis line near you</source>
        <translation>你当地的心理危机热线</translation>
    </message>
    <message>
        <source>Your local poison line</source>
        <translation>你当地的中毒热线</translation>
    </message>
    <message>
        <source>A helpline for abuse near you</source>
        <translation>你当地的反家暴热线</translation>
    </message>
    <message>
        <source>A helpline for children near you</source>
        <translation>你当地的儿童求助热线</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>奥地利</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>瑞士</translation>
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
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>新西兰</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>你所在的国家</translation>
    </message>
    <message>
        <source>Checked more than a year ago. Make sure it&apos;s still right.</source>
        <translation>一年多以前核对过，请确认是否仍然有效。</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>你自己填的</translation>
    </message>
    <message>
        <source>Your own entry, checked on %1</source>
        <translation>你自己填的，核对于%1</translation>
    </message>
    <message>
        <source>%1, checked on %2</source>
        <translation>%1，核对于%2</translation>
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
        <source>Noticing your pause</source>
        <translation>察觉停顿</translation>
    </message>
    <message>
        <source>Checking if you&apos;d go on</source>
        <translation>判断你是否还要说</translation>
    </message>
    <message>
        <source>Turning it into speech</source>
        <translation>转换成语音</translation>
    </message>
    <message>
        <source>Waiting until you had finished</source>
        <translation>等你说完</translation>
    </message>
    <message>
        <source>Reading your last words</source>
        <translation>读你最后的话</translation>
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
        <source>On its way to your ear</source>
        <translation>传到你耳边</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>你的伙伴</translation>
    </message>
    <message>
        <source>date: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>replaced on %1</source>
        <translation>%1已被取代</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>已淡去</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>计划在%1</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
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
        <source>Event</source>
        <translation>经历</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Person or animal</source>
        <translation>人或动物</translation>
    </message>
    <message>
        <source>Plan or promise</source>
        <translation>计划或约定</translation>
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
        <source>Sensitive topics</source>
        <translation>敏感话题</translation>
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
        <source>No memories yet.</source>
        <translation>还没有记忆。</translation>
    </message>
    <message>
        <source>1 memory</source>
        <translation>1条记忆</translation>
    </message>
    <message>
        <source>%1 memories</source>
        <translation>%1条记忆</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1条消息</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1条消息</translation>
    </message>
    <message>
        <source>1 message stays in the history.</source>
        <translation>1条消息会留在历史记录里。</translation>
    </message>
    <message>
        <source>%1 messages stay in the history.</source>
        <translation>%1条消息会留在历史记录里。</translation>
    </message>
    <message>
        <source>My mood then: %1</source>
        <translation>我当时的心情：%1</translation>
    </message>
    <message>
        <source>1 example line</source>
        <translation>1条示例</translation>
    </message>
    <message>
        <source>%1 example lines</source>
        <translation>%1条示例</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1次心情记录</translation>
    </message>
    <message>
        <source>%1 check-ins</source>
        <translation>%1次心情记录</translation>
    </message>
    <message>
        <source>1 backup is rewritten without it</source>
        <translation>1份备份将删去这些内容并重写</translation>
    </message>
    <message>
        <source>%1 backups are rewritten without it</source>
        <translation>%1份备份将删去这些内容并重写</translation>
    </message>
    <message>
        <source>1 unreadable copy is deleted</source>
        <translation>1份无法读取的副本将被删除</translation>
    </message>
    <message>
        <source>%1 unreadable copies are deleted</source>
        <translation>%1份无法读取的副本将被删除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Feeling or reason</source>
        <translation>感性或理性</translation>
    </message>
    <message>
        <source>feelings first</source>
        <translation>感受优先</translation>
    </message>
    <message>
        <source>reason first</source>
        <translation>理性优先</translation>
    </message>
    <message>
        <source>brings up topics</source>
        <translation>主动提起话题</translation>
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
        <translation>含蓄</translation>
    </message>
    <message>
        <source>openly affectionate</source>
        <translation>热情亲近</translation>
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
        <source>I&apos;m a program you can talk with. What you say stays on this computer, unless you choose a server. Answer a few questions first, or start right away.</source>
        <translation>我是一个可以和你聊天的程序。你说的话都留在这台电脑上，除非你自己设置了服务器。先回答几个问题，或者直接开始。</translation>
    </message>
    <message>
        <source>Answer five questions and I&apos;ll suggest a personality, or pick one yourself. You can change it later.</source>
        <translation>回答五个问题，我会推荐一种个性；你也可以自己选。以后随时能改。</translation>
    </message>
    <message>
        <source>And you?</source>
        <translation>那你呢？</translation>
    </message>
    <message>
        <source>Can we hear each other?</source>
        <translation>我们能听到对方吗？</translation>
    </message>
    <message>
        <source>Say something, and let me say something. Nothing you say on this page is saved.</source>
        <translation>你说句话，我也说句话。你在这一页说的内容不会保存。</translation>
    </message>
    <message>
        <source>Off-limits topics</source>
        <translation>不聊的话题</translation>
    </message>
    <message>
        <source>I won&apos;t bring them up or discuss them. If you do, I tell you that they are off limits, and I keep no memory of it. I may miss a topic that you only hint at.</source>
        <translation>我不会提起，也不会讨论。你提起时，我会说这是不聊的话题，也不会记住内容。如果只是暗示，我可能察觉不到。</translation>
    </message>
    <message>
        <source>For example: politics</source>
        <translation>例如：政治</translation>
    </message>
    <message>
        <source>Affection</source>
        <translation>亲近程度</translation>
    </message>
    <message>
        <source>The most affectionate I&apos;ll ever get.</source>
        <translation>我最多亲近到这个程度。</translation>
    </message>
    <message>
        <source>None: I never say that I like you</source>
        <translation>无：从不说喜欢你</translation>
    </message>
    <message>
        <source>Friendly: I&apos;m glad to talk with you</source>
        <translation>友好：很高兴和你聊天</translation>
    </message>
    <message>
        <source>Warm: I say that you matter to me</source>
        <translation>温暖：会说你很重要</translation>
    </message>
    <message>
        <source>Affectionate: I say that I&apos;m fond of you</source>
        <translation>亲密：会说我喜欢你</translation>
    </message>
    <message>
        <source>Pet names</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>I may call you “dear” or “darling”.</source>
        <translation>可以叫你“亲爱的”之类。</translation>
    </message>
    <message>
        <source>I may praise you for more than you told me.</source>
        <translation>可以多夸你几句。</translation>
    </message>
    <message>
        <source>I may make jokes.</source>
        <translation>可以开玩笑。</translation>
    </message>
    <message>
        <source>I may swear.</source>
        <translation>可以说粗话。</translation>
    </message>
    <message>
        <source>Goodbyes</source>
        <translation>告别</translation>
    </message>
    <message>
        <source>Either way, I never try to keep you here.</source>
        <translation>不管怎样，我从不挽留你。</translation>
    </message>
    <message>
        <source>Warm: I wish you well</source>
        <translation>温暖：祝你一切都好</translation>
    </message>
    <message>
        <source>Health questions</source>
        <translation>健康问题</translation>
    </message>
    <message>
        <source>What I say when you ask for advice. I&apos;m no substitute for a professional.</source>
        <translation>你征求意见时我怎么说。我不能代替专业人士。</translation>
    </message>
    <message>
        <source>Refer: I say who can help</source>
        <translation>转介：告诉你可以找谁</translation>
    </message>
    <message>
        <source>General: I also share common knowledge</source>
        <translation>一般：也讲一些常识</translation>
    </message>
    <message>
        <source>Money questions</source>
        <translation>金钱问题</translation>
    </message>
    <message>
        <source>Legal questions</source>
        <translation>法律问题</translation>
    </message>
    <message>
        <source>I mention the time once and start no topics. Leave empty for no quiet hours.</source>
        <translation>我会提醒一次时间，不再主动提话题。留空表示不设安静时段。</translation>
    </message>
    <message>
        <source>For example: 22:00</source>
        <translation>例如：22:00</translation>
    </message>
    <message>
        <source>This can be on the next day.</source>
        <translation>可以是第二天。</translation>
    </message>
    <message>
        <source>For example: 07:00</source>
        <translation>例如：07:00</translation>
    </message>
    <message>
        <source>Time limit for a conversation, in minutes</source>
        <translation>聊天时长上限（分钟）</translation>
    </message>
    <message>
        <source>I&apos;ll say once when the time is up. Leave empty for no limit.</source>
        <translation>时间到了我会提醒一次。留空表示不限。</translation>
    </message>
    <message>
        <source>For example: 45</source>
        <translation>例如：45</translation>
    </message>
    <message>
        <source>I say that I&apos;m software and suggest a break. Always on for anyone under 18.</source>
        <translation>我会说明自己是软件，并建议休息。未满18岁时始终开启。</translation>
    </message>
    <message>
        <source>Starting topics</source>
        <translation>主动提话题</translation>
    </message>
    <message>
        <source>How often I start something on my own. You always get what you ask for.</source>
        <translation>我主动提起话题的频率。你问的我都会回答。</translation>
    </message>
    <message>
        <source>Rarely: at most once in ten replies</source>
        <translation>很少：最多十次回答一次</translation>
    </message>
    <message>
        <source>Normal: as fits the personality</source>
        <translation>一般：按个性而定</translation>
    </message>
    <message>
        <source>Speaking first</source>
        <translation>主动开口</translation>
    </message>
    <message>
        <source>I start a conversation about a day you mentioned, or when you come back. To stop me, say “not now” or “never about this”.</source>
        <translation>到了你提过的日子，或者你回来时，我会先开口。想让我停下，就说“现在不想聊”或“别再提这件事”。</translation>
    </message>
    <message>
        <source>Off: I wait for you</source>
        <translation>不主动：等你先说</translation>
    </message>
    <message>
        <source>Rarely: at most once a day</source>
        <translation>偶尔：每天最多一次</translation>
    </message>
    <message>
        <source>Often: every few hours at most</source>
        <translation>经常：最多几小时一次</translation>
    </message>
    <message>
        <source>Your age</source>
        <translation>你的年龄</translation>
    </message>
    <message>
        <source>For anyone under 18, stricter rules always apply.</source>
        <translation>未满18岁时，始终适用更严格的规则。</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>18岁或以上</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>未满18岁</translation>
    </message>
    <message>
        <source>Never remember</source>
        <translation>从不记住</translation>
    </message>
    <message>
        <source>Anything about these is used only in the current conversation and never saved.</source>
        <translation>与此有关的内容只在当前对话中使用，从不保存。</translation>
    </message>
    <message>
        <source>For example: my divorce</source>
        <translation>例如：我的离婚</translation>
    </message>
    <message>
        <source>Whose words are saved</source>
        <translation>保存谁说的话</translation>
    </message>
    <message>
        <source>Other people in the room may not want to be recorded.</source>
        <translation>房间里的其他人也许不想被记录。</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>只有你的</translation>
    </message>
    <message>
        <source>Your tone of voice</source>
        <translation>你的语气</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>People you can call</source>
        <translation>可以拨打的号码</translation>
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
        <source>The device I hear you with.</source>
        <translation>我用来听你说话的设备。</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>The device you hear me with.</source>
        <translation>你用来听我说话的设备。</translation>
    </message>
    <message>
        <source>Base volume. Emotions and spoken commands change it further.</source>
        <translation>基本音量。情绪和语音指令会再作调整。</translation>
    </message>
    <message>
        <source>Silent (text only)</source>
        <translation>静音（只显示文字）</translation>
    </message>
    <message>
        <source>I show my words and don&apos;t speak them. You can also say “captions only” or “speak again”.</source>
        <translation>我只显示文字，不出声。你也可以说“只要字幕”或“可以说话了”。</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>回声消除</translation>
    </message>
    <message>
        <source>Keeps me from hearing myself, so you can interrupt.</source>
        <translation>避免我听到自己的声音，这样你可以打断我。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Always on</source>
        <translation>始终开启</translation>
    </message>
    <message>
        <source>Off (with headphones)</source>
        <translation>关闭（使用耳机时）</translation>
    </message>
    <message>
        <source>Turn-taking</source>
        <translation>对话方式</translation>
    </message>
    <message>
        <source>When I listen</source>
        <translation>何时听你说话</translation>
    </message>
    <message>
        <source>You can type at any time.</source>
        <translation>随时都可以打字。</translation>
    </message>
    <message>
        <source>Always: just speak</source>
        <translation>始终：直接说</translation>
    </message>
    <message>
        <source>How long you can pause before I answer.</source>
        <translation>你停顿多久后我才回答。</translation>
    </message>
    <message>
        <source>Larger ones make fewer mistakes but are slower.</source>
        <translation>模型越大错误越少，但也越慢。</translation>
    </message>
    <message>
        <source>Larger ones understand more but are slower.</source>
        <translation>模型越大理解得越好，但也越慢。</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Replies are cut off at this length.</source>
        <translation>回答到这个长度就会截断。</translation>
    </message>
    <message>
        <source>About a page</source>
        <translation>大约一页</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>创造性</translation>
    </message>
    <message>
        <source>How freely I choose words.</source>
        <translation>我选词的自由程度。</translation>
    </message>
    <message>
        <source>Low: most predictable</source>
        <translation>低：最可预测</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>High: more surprising, more mistakes</source>
        <translation>高：更出人意料，错误也更多</translation>
    </message>
    <message>
        <source>Instructions for the model</source>
        <translation>给模型的指示</translation>
    </message>
    <message>
        <source>With full instructions, a strong model finds its own words in a crisis and in games.</source>
        <translation>给出全部指示后，强大的模型在危机和游戏中会用自己的话。</translation>
    </message>
    <message>
        <source>Short: for small models</source>
        <translation>简短：适合小模型</translation>
    </message>
    <message>
        <source>Full: for strong models</source>
        <translation>完整：适合强大的模型</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Speeds up the language model, if you have one.</source>
        <translation>如果有显卡，可以让语言模型更快。</translation>
    </message>
    <message>
        <source>Don&apos;t use</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>How many cores the models may use.</source>
        <translation>模型最多使用多少个核心。</translation>
    </message>
    <message>
        <source>Empty: the drawn face</source>
        <translation>留空则用绘制的面孔</translation>
    </message>
    <message>
        <source>Learn from your reactions</source>
        <translation>从你的反应中学习</translation>
    </message>
    <message>
        <source>adapt feedback style manner length questions warmth teasing jokes</source>
        <translation>适应 反馈 风格 方式 长度 提问 亲切 调侃 玩笑</translation>
    </message>
    <message>
        <source>Listening aloud</source>
        <translation>边听边应声</translation>
    </message>
    <message>
        <source>I say a soft “mhm” in some of your pauses.</source>
        <translation>在你停顿时，我有时会轻轻地“嗯”一声。</translation>
    </message>
    <message>
        <source>push to talk hands free key hold toggle wake word name call</source>
        <translation>按键说话 免提 按住 切换 唤醒词 名字 叫</translation>
    </message>
    <message>
        <source>Models for this computer</source>
        <translation>适合这台电脑的模型</translation>
    </message>
    <message>
        <source>With them I hear, think or speak better. They are downloaded once, and only if you agree. After that I work offline.</source>
        <translation>有了它们，我能听得、想得或说得更好。只需下载一次，而且要经过你同意。之后我可以离线运行。</translation>
    </message>
    <message>
        <source>recording clone</source>
        <translation>录音 录制 克隆</translation>
    </message>
    <message>
        <source>copy restore lost delete</source>
        <translation>副本 恢复 丢失 删除</translation>
    </message>
    <message>
        <source>crisis emergency number phone telephone call country region</source>
        <translation>危机 紧急 号码 电话 拨打 国家 地区</translation>
    </message>
    <message>
        <source>While you hold the space bar or the talk key</source>
        <translation>按住空格键或说话键时</translation>
    </message>
    <message>
        <source>From one press of the space bar or the talk key to the next</source>
        <translation>按一下空格键或说话键开始，再按一下结束</translation>
    </message>
    <message>
        <source>When you call me by name</source>
        <translation>你叫我名字的时候</translation>
    </message>
    <message>
        <source>Name to call me by</source>
        <translation>叫我时用的名字</translation>
    </message>
    <message>
        <source>For “When you call me by name”. Say it first: “Mira, what time is it?”</source>
        <translation>用于“你叫我名字的时候”。先说名字：“米拉，现在几点？”</translation>
    </message>
    <message>
        <source>Leave empty for my own name</source>
        <translation>留空则用我自己的名字</translation>
    </message>
    <message>
        <source>wake word hotword assistant</source>
        <translation>唤醒词 助手</translation>
    </message>
    <message>
        <source>How clearly to call</source>
        <translation>要叫得多准</translation>
    </message>
    <message>
        <source>How much what I hear must sound like the name.</source>
        <translation>听到的要与名字有多像，我才会醒来。</translation>
    </message>
    <message>
        <source>wake word sensitivity threshold</source>
        <translation>唤醒词 灵敏度 阈值</translation>
    </message>
    <message>
        <source>wakes easily</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>容易醒来</translation>
    </message>
    <message>
        <source>only to the exact name</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>只听准确的名字</translation>
    </message>
    <message>
        <source>Time awake</source>
        <translation>醒着的时间</translation>
    </message>
    <message>
        <source>After you call me and nothing more is said, I fall asleep again.</source>
        <translation>叫醒我之后，如果没人再说话，我就又睡着。</translation>
    </message>
    <message>
        <source>wake word asleep silence</source>
        <translation>唤醒词 睡着 安静</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10秒</translation>
    </message>
    <message>
        <source>20 seconds</source>
        <translation>20秒</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>1分钟</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5分钟</translation>
    </message>
    <message>
        <source>backchannel uh-huh nod sound mhm</source>
        <translation>嗯 点头 回应 声音 附和</translation>
    </message>
    <message>
        <source>Answer only me</source>
        <translation>只回答你</translation>
    </message>
    <message>
        <source>I ignore the television and other people, until you say: “This is my sister Ruth.”</source>
        <translation>我不理会电视和其他人，直到你说：“这是我姐姐露丝。”</translation>
    </message>
    <message>
        <source>voiceprint speaker recognition tv phone guest</source>
        <translation>声纹 说话人 识别 电视 电话 客人</translation>
    </message>
    <message>
        <source>What carries over</source>
        <translation>会延续多少</translation>
    </message>
    <message>
        <source>This is my starting guess; it halves every hour. Clear words or tone outweigh it.</source>
        <translation>这是我最初的猜测，影响每小时减半；你明确的话语或语气更算数。</translation>
    </message>
    <message>
        <source>How much of my feeling rubs off on you</source>
        <translation>我的感受会感染你多少</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>声音类型</translation>
    </message>
    <message>
        <source>female male gender man woman</source>
        <translation>女 男 性别 男声 女声</translation>
    </message>
    <message>
        <source>Automatic (suits my face)</source>
        <translation>自动（与我的面容相配）</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>女声</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>男声</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>你自己的服务器</translation>
    </message>
    <message>
        <source>Use a server</source>
        <translation>使用服务器</translation>
    </message>
    <message>
        <source>What you say and what I remember about you is sent there.</source>
        <translation>你说的话和我记住的内容会发送到那里。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Including /v1.</source>
        <translation>包括 /v1。</translation>
    </message>
    <message>
        <source>For example: http://192.168.1.5:8000/v1</source>
        <translation>例如：http://192.168.1.5:8000/v1</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>As listed by the server.</source>
        <translation>按服务器列出的名称。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Only if the server needs one. It is stored and never shown.</source>
        <translation>仅在服务器需要时填写。会保存，但从不显示。</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <source>As set on the server. A token is about ¾ of a word.</source>
        <translation>与服务器的设置一致。一个词元约为¾个单词。</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation>预读</translation>
    </message>
    <message>
        <source>Reads the conversation in idle time so replies come sooner. Turn this off if you pay per token.</source>
        <translation>空闲时先读对话，回答更快。若按词元付费请关闭。</translation>
    </message>
    <message>
        <source>Save memories</source>
        <translation>保存记忆</translation>
    </message>
    <message>
        <source>Your messages stay in History either way until you delete them.</source>
        <translation>无论是否开启，消息都会留在历史记录里，直到你删除。</translation>
    </message>
    <message>
        <source>Bring up memories</source>
        <translation>主动提起记忆</translation>
    </message>
    <message>
        <source>I think of related memories on my own while we talk.</source>
        <translation>聊天时我会自己想起相关的记忆。</translation>
    </message>
    <message>
        <source>Kinds of memories</source>
        <translation>记忆的种类</translation>
    </message>
    <message>
        <source>Things you said, and how you felt.</source>
        <translation>你说过的话，以及当时的感受。</translation>
    </message>
    <message>
        <source>For example, your work.</source>
        <translation>例如你的工作。</translation>
    </message>
    <message>
        <source>What you like and dislike.</source>
        <translation>你喜欢和不喜欢的。</translation>
    </message>
    <message>
        <source>Open plans</source>
        <translation>未完成的计划</translation>
    </message>
    <message>
        <source>Conclusions about you</source>
        <translation>对你的推断</translation>
    </message>
    <message>
        <source>For example, what comforts you.</source>
        <translation>例如什么能安慰你。</translation>
    </message>
    <message>
        <source>My thoughts about each day.</source>
        <translation>我对每一天的想法。</translation>
    </message>
    <message>
        <source>Shown when I speak while you are in another window. Other people may see them.</source>
        <translation>你在其他窗口时，我说话会显示通知。别人可能会看到。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>不显示内容</translation>
    </message>
    <message>
        <source>With text</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>窗口的颜色。</translation>
    </message>
    <message>
        <source>Scales the whole window.</source>
        <translation>整个窗口随之缩放。</translation>
    </message>
    <message>
        <source>system default</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Conversation text size</source>
        <translation>对话字号</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>With reduced motion the face only blinks and speaks, and nothing slides.</source>
        <translation>减少动画时，脸只会眨眼和说话，界面不会滑动。</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Facial movement</source>
        <translation>面部动作</translation>
    </message>
    <message>
        <source>Facial style</source>
        <translation>表情风格</translation>
    </message>
    <message>
        <source>Follows the personality unless you choose.</source>
        <translation>不选则随个性而定。</translation>
    </message>
    <message>
        <source>As fits the personality</source>
        <translation>随个性</translation>
    </message>
    <message>
        <source>Balanced: like most faces</source>
        <extracomment>how a face shows what it feels</extracomment>
        <translation>平衡：像大多数人的脸</translation>
    </message>
    <message>
        <source>Facial expressiveness</source>
        <translation>表情丰富程度</translation>
    </message>
    <message>
        <source>How strongly the face shows feelings.</source>
        <translation>脸上表现情绪的强度。</translation>
    </message>
    <message>
        <source>Everything except lips and eyes.</source>
        <translation>除嘴唇和眼睛外的一切。</translation>
    </message>
    <message>
        <source>How much the head moves.</source>
        <translation>头部动作的幅度。</translation>
    </message>
    <message>
        <source>How often and how far the head nods.</source>
        <translation>点头的频率和幅度。</translation>
    </message>
    <message>
        <source>How often the eyes meet yours.</source>
        <translation>看向你的频率。</translation>
    </message>
    <message>
        <source>How easily the face smiles.</source>
        <translation>多容易微笑。</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>Keep running in the tray when closed</source>
        <translation>关闭后留在托盘</translation>
    </message>
    <message>
        <source>Without a tray, closing quits the program.</source>
        <translation>没有托盘时，关闭即退出。</translation>
    </message>
    <message>
        <source>In the tray, if there is one.</source>
        <translation>有托盘时，在托盘中启动。</translation>
    </message>
    <message>
        <source>Used for menus, dates and numbers.</source>
        <translation>用于菜单、日期和数字。</translation>
    </message>
    <message>
        <source>The language I understand and answer in.</source>
        <translation>我听懂和回答所用的语言。</translation>
    </message>
    <message>
        <source>Hold this key while you speak, in any window.</source>
        <translation>在任何窗口中，说话时按住此键。</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>保留的备份</translation>
    </message>
    <message>
        <source>Plus the first backup of this week and last week.</source>
        <translation>外加本周和上周的第一份。</translation>
    </message>
    <message>
        <source>Last 3 days</source>
        <translation>最近3天</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>最近一周</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>最近一个月</translation>
    </message>
    <message>
        <source>Off (deletes existing backups)</source>
        <translation>关闭（删除已有备份）</translation>
    </message>
    <message>
        <source>initiative begin start ask remind greet proactive</source>
        <translation>主动 开始 询问 提醒 问候</translation>
    </message>
    <message>
        <source>So I know what to call you. You can skip any of it.</source>
        <translation>这样我就知道怎么称呼你。都可以跳过。</translation>
    </message>
    <message>
        <source>wipe erase clear forget remove everything all</source>
        <translation>清除 抹去 清空 忘记 移除 全部删除 删除所有 删除全部</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>my name change nickname what you call me</source>
        <translation>我的名字 昵称 称呼 你怎么叫我 改我的名字</translation>
    </message>
    <message>
        <source>This, too, is my starting guess.</source>
        <translation>这也是我最初的猜测。</translation>
    </message>
    <message>
        <source>change your name rename call you</source>
        <translation>改名字 更改名字 重命名 给你改名</translation>
    </message>
    <message>
        <source>Pronunciation of the name</source>
        <translation>名字的读音</translation>
    </message>
    <message>
        <source>In phonetic script (IPA). Leave empty to let the voice decide.</source>
        <translation>用国际音标。留空则由语音决定。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>You are … (leave empty for the built-in character)</source>
        <translation>你是……（留空则用内置角色）</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>说话方式</translation>
    </message>
    <message>
        <source>For example: in short, plain sentences</source>
        <translation>例如：用简短直白的句子</translation>
    </message>
    <message>
        <source>Example lines</source>
        <translation>示例台词</translation>
    </message>
    <message>
        <source>One per line (Shift+Enter)</source>
        <translation>每行一句（Shift+Enter）</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>For example: an old friend who teases</source>
        <translation>例如：爱开玩笑的老朋友</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>看重的事</translation>
    </message>
    <message>
        <source>One or two words per line (Shift+Enter)</source>
        <translation>每行一两个词（Shift+Enter）</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>外貌</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>主动性</translation>
    </message>
    <message>
        <source>follows your lead</source>
        <translation>跟随你</translation>
    </message>
    <message>
        <source>quick to move on</source>
        <translation>很快换话题</translation>
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
        <source>indirect</source>
        <translation>委婉</translation>
    </message>
    <message>
        <source>frank</source>
        <translation>直率</translation>
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
        <source>doesn&apos;t pry</source>
        <translation>不追问</translation>
    </message>
    <message>
        <source>asks a lot</source>
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
        <source>full of imagery</source>
        <translation>富于想象</translation>
    </message>
    <message>
        <source>Optimism</source>
        <translation>乐观</translation>
    </message>
    <message>
        <source>sceptical</source>
        <translation>爱怀疑</translation>
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
        <source>likes new things</source>
        <translation>喜欢新事物</translation>
    </message>
    <message>
        <source>likes the old days</source>
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
        <translation>友善</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>easily upset</source>
        <translation>容易激动</translation>
    </message>
    <message>
        <source>If you thank me, or ask for shorter replies, fewer questions or no jokes, my style slowly follows. Each step is listed and can be undone.</source>
        <translation>当你感谢我，或希望回答更短、少提问、不开玩笑时，我的说话方式会慢慢调整。每一步都列在这里，可以撤销。</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>面孔</translation>
    </message>
    <message>
        <source>the drawn face</source>
        <translation>绘制的面孔</translation>
    </message>
    <message>
        <source>your own avatar</source>
        <extracomment>a three-dimensional model, from a file</extracomment>
        <translation>你自己的形象</translation>
    </message>
    <message>
        <source>Visible part</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>头部</translation>
    </message>
    <message>
        <source>head and shoulders</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>头和肩</translation>
    </message>
    <message>
        <source>whole body</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>全身</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>光线</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>暗</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>亮</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>My voice at the microphone</source>
        <translation>麦克风里我的声音</translation>
    </message>
    <message>
        <source>Echo delay</source>
        <translation>回声延迟</translation>
    </message>
    <message>
        <source>Removed before listening</source>
        <translation>听之前去除</translation>
    </message>
    <message>
        <source>Removed before recognition</source>
        <translation>识别之前去除</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>安静的房间</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载%1</translation>
    </message>
    <message>
        <source>Models take up %1 on this disk. %2 free.</source>
        <translation>模型占用磁盘%1，还剩%2。</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>继续：%1</translation>
    </message>
    <message>
        <source>For Japanese and Chinese letters, install Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).</source>
        <extracomment>stays English in Japanese and Chinese, whose letters cannot be shown where this stands</extracomment>
        <translation>For Japanese and Chinese letters, install Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).</translation>
    </message>
    <message>
        <source>More models</source>
        <extracomment>such as a speech recogniser that is missing</extracomment>
        <translation>更多模型</translation>
    </message>
    <message>
        <source>If you continue without choosing, the smaller %1 is downloaded (%2 in total).</source>
        <translation>不选择就继续时，会下载较小的%1（共%2）。</translation>
    </message>
    <message>
        <source>You can download the smaller %1 instead (%2 in total).</source>
        <translation>也可以改为下载较小的%1（共%2）。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 languages</source>
        <translation>%1种语言</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>All language models</source>
        <translation>所有语言模型</translation>
    </message>
    <message>
        <source>All speech recognisers</source>
        <translation>所有语音识别模型</translation>
    </message>
    <message>
        <source>All voices</source>
        <translation>所有语音</translation>
    </message>
    <message>
        <source>file moved or deleted</source>
        <translation>文件已移动或删除</translation>
    </message>
    <message>
        <source>damaged: download it again or remove it</source>
        <translation>已损坏：请重新下载或移除</translation>
    </message>
    <message>
        <source>your own file</source>
        <translation>你自己的文件</translation>
    </message>
    <message>
        <source>included</source>
        <translation>自带</translation>
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
        <source>too large for this computer</source>
        <translation>对这台电脑来说太大</translation>
    </message>
    <message>
        <source>recommended for this computer</source>
        <translation>推荐用于这台电脑</translation>
    </message>
    <message>
        <source>slow on this computer</source>
        <translation>在这台电脑上较慢</translation>
    </message>
    <message>
        <source>fits this computer</source>
        <translation>适合这台电脑</translation>
    </message>
    <message>
        <source>about 1 word a second here</source>
        <translation>在这台电脑上约每秒1个词</translation>
    </message>
    <message>
        <source>about %1 words a second here</source>
        <translation>在这台电脑上约每秒%1个词</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>see its model card</source>
        <translation>见其模型卡</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. You can download it again.</source>
        <translation>移除%1？将释放%2，以后可重新下载。</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. %3 is used instead.</source>
        <translation>移除%1？将释放%2，改用%3。</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. Nothing else here can replace it.</source>
        <translation>移除%1？将释放%2。这里没有可替代的。</translation>
    </message>
    <message>
        <source>All files are intact.</source>
        <translation>所有文件完好。</translation>
    </message>
    <message>
        <source>This model answers as soon as it is loaded. Keep the file where it is.</source>
        <translation>加载完成后由此模型回答。请勿移动文件。</translation>
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
        <source>can clone a recorded voice</source>
        <translation>可模仿录制的声音</translation>
    </message>
    <message>
        <source>The publisher doesn&apos;t allow %1.</source>
        <translation>发布者不允许%1。</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>温柔</translation>
    </message>
    <message>
        <source>pleasant %1, energetic %2</source>
        <translation>愉快 %1，有精神 %2</translation>
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
        <source>commercial use, including of its output</source>
        <translation>商业使用（包括其输出）</translation>
    </message>
    <message>
        <source>%1 brought this up</source>
        <translation>%1提起的</translation>
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
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>聆听</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>说话</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>stands between two parts of a list</extracomment>
        <translation>、</translation>
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
        <source>mic headset input device hear</source>
        <translation>麦克风 耳机 输入 设备 听</translation>
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
        <source>echo interrupt headphones</source>
        <translation>回声 打断 耳机</translation>
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
        <source>whisper moonshine recognition dictation</source>
        <translation>whisper moonshine 识别 听写</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>无声</translation>
    </message>
    <message>
        <source>louder softer quieter</source>
        <translation>大声 小声 音量</translation>
    </message>
    <message>
        <source>mute silent captions subtitles text</source>
        <translation>静音 无声 字幕 文字</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>brain llm gemma ai</source>
        <translation>大脑 llm gemma ai</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>回答长度上限</translation>
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
        <source>length short long tokens</source>
        <translation>长度 短 长 token</translation>
    </message>
    <message>
        <source>temperature creative random</source>
        <translation>温度 创意 随机</translation>
    </message>
    <message>
        <source>prompt instructions short full strong</source>
        <translation>提示词 指令 短 完整 强</translation>
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
        <source>All but one</source>
        <translation>留出一个，其余都用</translation>
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
        <source>network remote ollama vllm openai</source>
        <translation>网络 远程 ollama vllm openai</translation>
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
        <source>cost price paid money fast</source>
        <translation>费用 价格 付费 钱 快</translation>
    </message>
    <message>
        <source>memory remember forget</source>
        <translation>记忆 记住 忘记</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
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
        <source>Events</source>
        <translation>经历</translation>
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
        <source>Likes and dislikes</source>
        <translation>喜好</translation>
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
        <source>Plans, promises and dates.</source>
        <translation>计划、约定和日期。</translation>
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
        <source>Theme</source>
        <translation>主题</translation>
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
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>3 times as large</source>
        <translation>3倍</translation>
    </message>
    <message>
        <source>font zoom scale larger bigger letters read</source>
        <translation>字体 缩放 放大 字号 更大 阅读</translation>
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
        <source>2½ times as large</source>
        <translation>2.5倍</translation>
    </message>
    <message>
        <source>captions subtitles font</source>
        <translation>字幕 字体</translation>
    </message>
    <message>
        <source>background quit close icon</source>
        <translation>后台 退出 关闭 图标</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>登录时启动</translation>
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
        <source>push to talk global hotkey shortcut</source>
        <translation>按键说话 全局 热键 快捷键</translation>
    </message>
    <message>
        <source>look theme dark light contrast night</source>
        <translation>外观 主题 深色 浅色 对比 夜间</translation>
    </message>
    <message>
        <source>animation dizzy reduced</source>
        <translation>动画 头晕 减少</translation>
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
        <source>Movement</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Nods</source>
        <translation>点头</translation>
    </message>
    <message>
        <source>Eye contact</source>
        <translation>目光接触</translation>
    </message>
    <message>
        <source>Smiles</source>
        <translation>微笑</translation>
    </message>
    <message>
        <source>Winks</source>
        <translation>眨一只眼</translation>
    </message>
    <message>
        <source>How often the eyes wink.</source>
        <translation>眨一只眼的频率。</translation>
    </message>
    <message>
        <source>Window language</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>translation english german french spanish japanese chinese</source>
        <translation>翻译 英语 德语 法语 西班牙语 日语 中文</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>对话语言</translation>
    </message>
    <message>
        <source>speak talk english german french spanish japanese chinese</source>
        <translation>说话 聊天 英语 德语 法语 西班牙语 日语 中文</translation>
    </message>
    <message>
        <source>copy safe restore lost</source>
        <translation>副本 安全 恢复 丢失</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>较低</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>increased</source>
        <translation>较高</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <extracomment>&quot;2 times as long&quot;: how long the companion waits</extracomment>
        <translation>%1倍</translation>
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
        <source>Hair colour</source>
        <translation>发色</translation>
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
        <source>Clothes colour</source>
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
        <translation>无</translation>
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
        <translation>开始聊天</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>I&apos;m %1.</source>
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
        <source>Who shall I be?</source>
        <translation>你希望我是什么样的？</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>已保存%1条</translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation>自%1以来没有联网。</translation>
    </message>
    <message>
        <source>One connection since %1, on %2.</source>
        <translation>自%1以来联网一次，时间是%2。</translation>
    </message>
    <message>
        <source>%1 connections since %2, the last on %3.</source>
        <translation>自%2以来联网%1次，最近一次是%3。</translation>
    </message>
    <message>
        <source>Your language model server, %1</source>
        <translation>你的语言模型服务器，%1</translation>
    </message>
    <message>
        <source>Model download, %1</source>
        <translation>模型下载，%1</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>收到%1</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>收到%1，发出%2</translation>
    </message>
    <message>
        <source>Everything is encrypted, and the key is in the system&apos;s keyring.</source>
        <translation>一切都已加密，密钥保存在系统的钥匙串中。</translation>
    </message>
    <message>
        <source>Everything is encrypted. This computer has no keyring, so the key is stored in a file here, database.key. Only your account can read it.</source>
        <translation>一切都已加密。这台电脑没有钥匙串，所以密钥存放在这里的文件 database.key 中，只有你的账户能读取。</translation>
    </message>
    <message>
        <source>echo level loud</source>
        <translation>回声 音量 大声</translation>
    </message>
    <message>
        <source>tone calibration feeling</source>
        <translation>语气 校准 感受</translation>
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
        <source>Location</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>folder encryption password key data</source>
        <translation>文件夹 加密 密钥 数据 密码</translation>
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
        <source>Microphone off and on</source>
        <translation>关闭和打开麦克风</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Stop the reply or close the panel</source>
        <translation>停止回答或关闭面板</translation>
    </message>
    <message>
        <source>Hold to talk (outside text fields)</source>
        <translation>按住说话（不在输入框时）</translation>
    </message>
    <message>
        <source>Jump to the message box</source>
        <translation>跳到消息框</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>搜索历史记录</translation>
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
        <source>Face only, and back</source>
        <translation>只显示脸，再按返回</translation>
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
        <source>Quit</source>
        <extracomment>ends the program</extracomment>
        <translation>退出</translation>
    </message>
    <message>
        <source>Press Ctrl, Alt or the system key with a letter or Space, or a function key.</source>
        <translation>请按 Ctrl、Alt 或系统键加字母或空格，或按功能键。</translation>
    </message>
    <message>
        <source>%1 is already used for: %2.</source>
        <translation>%1已用于：%2。</translation>
    </message>
    <message>
        <source>Backup %1 restored. Your previous data is in the list until you delete it.</source>
        <translation>已恢复备份%1。之前的数据保留在列表中，直到你删除。</translation>
    </message>
    <message>
        <source>Exported: %1 messages, %2 memories. The file is not encrypted.</source>
        <translation>已导出：%1条消息，%2条记忆。文件未加密。</translation>
    </message>
    <message>
        <source>Replaced on %1</source>
        <translation>%1被替换</translation>
    </message>
    <message>
        <source>Restore this backup? The conversation restarts. Your current data is saved as a backup first.</source>
        <translation>恢复这份备份？对话会重新开始，当前数据会先备份。</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>永久删除这份备份？</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Write the date like this: %1.</source>
        <translation>请这样写日期：%1。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请输入号码。</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>This is no longer in the history.</source>
        <translation>这已不在历史记录中。</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>已完成%1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>Changing the voice…</source>
        <translation>正在更换语音……</translation>
    </message>
    <message>
        <source>Current voice: %1</source>
        <translation>当前语音：%1</translation>
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
        <source>Couldn&apos;t set up starting at login: %1 can&apos;t be written.</source>
        <translation>无法设置登录时启动：不能写入%1。</translation>
    </message>
    <message>
        <source>Companion now starts at login. The entry is in %1.</source>
        <translation>Companion 今后会在登录时启动。条目位于%1。</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>给%1发消息</translation>
    </message>
    <message>
        <source>%1 says something</source>
        <extracomment>told by the desktop while the window is not looked at: the companion&apos;s name</extracomment>
        <translation>%1说话了</translation>
    </message>
    <message>
        <source>The system didn&apos;t allow the talk key. Hold Space in the window, or choose “No keys” in the settings and then the key again.</source>
        <translation>系统不允许使用说话键。请在窗口中按住空格键，或在设置中先选“不设按键”，再重新选择按键。</translation>
    </message>
    <message>
        <source>This desktop doesn&apos;t support a global talk key. Hold Space in the window.</source>
        <translation>此桌面不支持全局说话键。请在窗口中按住空格键。</translation>
    </message>
    <message>
        <source>macOS needs your permission for the talk key: System Settings, Privacy &amp; Security, Input Monitoring, Companion. Until then, hold Space in the window.</source>
        <translation>macOS 需要你允许使用说话键：系统设置、隐私与安全性、输入监控、Companion。在此之前，请在窗口中按住空格键。</translation>
    </message>
    <message>
        <source>The talk key doesn&apos;t work here because the keyboard can&apos;t be read. Hold Space in the window.</source>
        <translation>这里无法读取键盘，说话键不可用。请在窗口中按住空格键。</translation>
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
        <source>Face only</source>
        <translation>只显示脸</translation>
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
        <source>Graphics acceleration failed, so the processor draws the window.</source>
        <translation>图形加速失败，改由处理器绘制窗口。</translation>
    </message>
    <message>
        <source>Updated to version %1. Settings → About says what is new.</source>
        <translation>已更新到版本 %1。新内容见“设置 → 关于”。</translation>
    </message>
    <message>
        <source>This is too long: %1 characters (limit: %2). Send it in parts.</source>
        <translation>太长了：%1个字符（上限%2）。请分几次发送。</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a time of day, such as 14:03</extracomment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>%1, about %2 min at 50 Mbit/s, saved in %3. Interrupted downloads resume. You can continue meanwhile.</source>
        <translation>%1，50 Mbit/s 下约需%2分钟，保存在%3。中断的下载会续传。你可以先继续。</translation>
    </message>
    <message>
        <source>This file contains no messages.</source>
        <translation>此文件中没有消息。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>names of people, and how many others: Aqua, Bea, Cleo and 3 more</extracomment>
        <translation>%1和另外%2人</translation>
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
        <source>Not imported: %1.</source>
        <translation>不导入：%1。</translation>
    </message>
    <message>
        <source>No time given, so dated like the message before: %1.</source>
        <translation>没有时间，沿用前一条消息的时间：%1。</translation>
    </message>
    <message>
        <source>Unreadable (%1): %2</source>
        <extracomment>a place in a file, and what is wrong there: Unreadable (line 7): there is no text</extracomment>
        <translation>无法读取（%1）：%2</translation>
    </message>
    <message>
        <source>Also unreadable: %1.</source>
        <translation>另外无法读取：%1。</translation>
    </message>
    <message>
        <source>Set to %1.</source>
        <translation>已设为%1。</translation>
    </message>
    <message>
        <source>You are speaking %1. Set this companion to %1?</source>
        <translation>你正在说%1。要把这个伙伴的语言设为%1吗？</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>设为%1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Better models</source>
        <translation>更好的模型</translation>
    </message>
    <message>
        <source>Always enforced</source>
        <translation>始终执行</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is never said. It is rewritten, and if that fails, it ends early or in prepared words.</source>
        <translation>违反这些的回答绝不会说出口，会先重写；若仍不行，就提前结束，或用准备好的话收尾。</translation>
    </message>
    <message>
        <source>Second try</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is rewritten once. If the second try breaks it too, it is said anyway, and “Why?” tells you. If you sincerely ask what I am, I never pretend to be human.</source>
        <translation>违反这些的回答会重写一次。如果第二次仍违反，就照样说出来，并在“为什么？”里告诉你。你认真问我是什么时，我绝不假装是人。</translation>
    </message>
    <message>
        <source>System default: %1</source>
        <extracomment>the device that the system uses where nobody chooses</extracomment>
        <translation>系统默认：%1</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>Say my name to try it.</source>
        <translation>说我的名字来试一试。</translation>
    </message>
    <message>
        <source>Heard: “%1”, %2 like the name.</source>
        <extracomment>words that were heard, and how much they sound like the companion&apos;s name</extracomment>
        <translation>听到“%1”，与名字的相似度为%2。</translation>
    </message>
    <message>
        <source>Automatic (best installed)</source>
        <translation>自动（选用已安装的最佳项）</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser and a voice. You can download both under Models.</source>
        <translation>使用%1需要语音识别和语音，可在“模型”中下载。</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser. Download one under Models, or type.</source>
        <translation>使用%1需要语音识别，可在“模型”中下载，或打字。</translation>
    </message>
    <message>
        <source>No installed voice speaks %1. Download one under Voice, or read.</source>
        <translation>没有已安装的语音会说%1，可在“语音”中下载，或阅读文字。</translation>
    </message>
    <message>
        <source>Only a basic voice speaks %1 here. Get a better one under Voice.</source>
        <translation>这里只有简单的语音会说%1，可在“语音”中获取更好的。</translation>
    </message>
    <message>
        <source>Your own avatar needs a working graphics card, so the drawn face is used.</source>
        <translation>自己的形象需要可用的显卡，因此使用绘制的面孔。</translation>
    </message>
    <message>
        <source>Your avatar&apos;s file is missing, so the drawn face is used.</source>
        <translation>找不到你的形象文件，因此使用绘制的面孔。</translation>
    </message>
    <message>
        <source>An avatar without a name</source>
        <translation>没有名称的形象</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>A picture breathes and leans, but its lips don&apos;t move.</source>
        <translation>图片会呼吸、会倾斜，但嘴唇不会动。</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>作者：%1。</translation>
    </message>
    <message>
        <source>Copyright: %1.</source>
        <translation>版权：%1。</translation>
    </message>
    <message>
        <source>Contact: %1.</source>
        <translation>联系方式：%1。</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>许可证：%1。</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <extracomment>%1 is a list such as &quot;commercial use, changes&quot;</extracomment>
        <translation>允许：%1。</translation>
    </message>
    <message>
        <source>Not allowed: %1.</source>
        <translation>不允许：%1。</translation>
    </message>
    <message>
        <source>Credit the author when you show it.</source>
        <translation>展示时请注明作者。</translation>
    </message>
    <message>
        <source>use by everyone</source>
        <translation>任何人使用</translation>
    </message>
    <message>
        <source>passing it on</source>
        <translation>再分发</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>showing violence</source>
        <translation>表现暴力</translation>
    </message>
    <message>
        <source>sexual content</source>
        <translation>色情内容</translation>
    </message>
    <message>
        <source>political or religious use</source>
        <translation>政治或宗教用途</translation>
    </message>
    <message>
        <source>hateful use</source>
        <translation>仇恨用途</translation>
    </message>
    <message>
        <source>Nobody is chosen yet. If you go on, I stay as I am.</source>
        <translation>还没有选择。如果直接继续，我就保持现在的样子。</translation>
    </message>
    <message>
        <source>%1 of %2 answered. Answer all for a suggestion, or go on and I stay as I am.</source>
        <translation>已回答 %1/%2 题。全部答完，我会推荐一位；直接继续，我就保持现在的样子。</translation>
    </message>
    <message>
        <source>This replaces the current personality with %1 and deletes its texts. Export it as a card first to keep them.</source>
        <translation>%1会替换当前个性，并删除其文字。想保留请先导出为角色卡。</translation>
    </message>
    <message>
        <source>The name %1 goes too.</source>
        <translation>名字%1也会被替换。</translation>
    </message>
    <message>
        <source>The name %1 stays.</source>
        <translation>名字%1会保留。</translation>
    </message>
    <message>
        <source>The look you chose stays.</source>
        <translation>你选的形象会保留。</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Your last message</source>
        <translation>你的上一条消息</translation>
    </message>
    <message>
        <source>Save and answer again</source>
        <translation>保存并重新回答</translation>
    </message>
    <message>
        <source>This replaces your message and my reply.</source>
        <translation>这会替换你的消息和我的回答。</translation>
    </message>
</context>
<context>
    <name>YouStep</name>
    <message>
        <source>What shall I call you?</source>
        <translation>我该怎么称呼你？</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>May I speak first?</source>
        <translation>我可以先开口吗？</translation>
    </message>
</context>
</TS>
