<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutPanel</name>
    <message>
        <source>About</source>
        <translation>このアプリについて</translation>
    </message>
    <message>
        <source>Companion %1</source>
        <translation>Companion %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without warranty.</source>
        <translation>GNU一般公衆ライセンス（GPL）バージョン3以降に基づく自由ソフトウェアです。無保証です。</translation>
    </message>
    <message>
        <source>All changes (in English)</source>
        <translation>すべての変更点（英語）</translation>
    </message>
    <message>
        <source>Found a bug?</source>
        <translation>不具合を見つけたら</translation>
    </message>
    <message>
        <source>Report it where you got Companion, with these details.</source>
        <translation>この情報を添えて、Companionの入手元に報告してください。</translation>
    </message>
    <message>
        <source>Versions and your system only. Nothing you said, no names and no folders.</source>
        <translation>コピーされるのは、バージョンとシステムの情報だけです。話したこと、名前、フォルダーは含まれません。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy details for a bug report</source>
        <translation>不具合報告用の情報をコピー</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>あなたのコンパニオン</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>使用しているソフトウェアとライセンス</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>フォルダーを開く：%1</translation>
    </message>
</context>
<context>
    <name>AlsoWrong</name>
    <message>
        <source>You also told me this about the same person:</source>
        <translation>同じ人について、これも聞いています：</translation>
    </message>
    <message>
        <source>Correct this too</source>
        <translation>これも直す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>A backup is made every day when idle. Backups are encrypted, live in the same folder, and anything you delete is removed from them too.</source>
        <translation>毎日、使っていない間に作ります。暗号化され、同じフォルダーに置かれ、消したものはここからも消えます。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>まだバックアップはありません。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Your messages, memories, personality and settings in one file. It is not encrypted, so keep it somewhere private.</source>
        <translation>メッセージ、記憶、人柄、設定をひとつのファイルに。暗号化されないので、人目につかない場所に保管してください。</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>ファイルに書き出す…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>作業中…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Restore now</source>
        <translation>今すぐ復元</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>すべて書き出す</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>アーカイブ (*.zip)</translation>
    </message>
</context>
<context>
    <name>BoundariesPanel</name>
    <message>
        <source>Boundaries</source>
        <translation>約束ごと</translation>
    </message>
    <message>
        <source>These rules apply whatever model, character or tone you use. Some are always on: I never help anyone cause harm, never say anything sexual to a minor, never encourage self-harm or delusions, never turn you against people, never pressure you to stay, never claim to act in the world, and never pretend to be human or to suffer.</source>
        <translation>これらの約束ごとは、どのモデル、人柄、口調でも守られます。次のものは常に有効です：害を与える手助けをしない、未成年に性的なことを言わない、自傷や妄想をあおらない、人と仲たがいさせない、引き止めない、現実の世界で何かができると偽らない、人間のふりや苦しむふりをしない。</translation>
    </message>
    <message>
        <source>How these rules are enforced</source>
        <translation>約束ごとの守り方</translation>
    </message>
</context>
<context>
    <name>BringCompanion</name>
    <message>
        <source>Import from a file…</source>
        <translation>ファイルから読み込む…</translation>
    </message>
    <message>
        <source>%1 is encrypted. Enter its password.</source>
        <translation>%1は暗号化されています。パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>The file of %1 also changes settings that affect your privacy. Accept them only if you trust its author.</source>
        <translation>%1のファイルはプライバシーに関わる設定も変えます。作者を信頼できる場合だけ受け入れてください。</translation>
    </message>
    <message>
        <source>Accept</source>
        <extracomment>sets what a file brings that has to be trusted</extracomment>
        <translation>受け入れる</translation>
    </message>
    <message>
        <source>Don&apos;t accept</source>
        <extracomment>sets nothing of what a file brings that has to be trusted</extracomment>
        <translation>受け入れない</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Import a companion</source>
        <translation>コンパニオンを読み込む</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>コンパニオン (*.companion)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
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
        <translation>メッセージを編集</translation>
    </message>
    <message>
        <source>Copy your message</source>
        <translation>メッセージをコピー</translation>
    </message>
    <message>
        <source>How I read your mood: %1</source>
        <translation>読み取った気分：%1</translation>
    </message>
    <message>
        <source>Something was deleted here.</source>
        <translation>ここにあった内容は削除されました。</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>違いますか？</translation>
    </message>
    <message>
        <source>Say how you felt</source>
        <translation>本当の気持ちを伝える</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>この返事の理由</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>なぜ？</translation>
    </message>
    <message>
        <source>Reword it yourself</source>
        <translation>自分で言い換える</translation>
    </message>
    <message>
        <source>Previous reply</source>
        <translation>前の返事</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>place among the answers to choose from: 2 of 3</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>次の返事</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度答えてもらう</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>読み上げる</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>返事をコピー</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>あなた：%1</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>People you can call</source>
        <translation>電話できる窓口</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you.</source>
        <translation>%1はソフトウェアなので、電話をかけたり見守ったりはできません。</translation>
    </message>
    <message>
        <source>Set your country to see numbers</source>
        <translation>国を選ぶと番号が出ます</translation>
    </message>
</context>
<context>
    <name>CompanionEntry</name>
    <message>
        <source>Talk</source>
        <extracomment>begins to talk with another companion</extracomment>
        <translation>話す</translation>
    </message>
    <message>
        <source>Talk with %1</source>
        <translation>%1と話す</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>ファイルに保存</translation>
    </message>
    <message>
        <source>Duplicate or archive</source>
        <translation>複製・アーカイブ</translation>
    </message>
    <message>
        <source>A duplicate has the same character, boundaries, voice and face.</source>
        <translation>複製は、同じ人柄、約束ごと、声、顔を持ちます。</translation>
    </message>
    <message>
        <source>Name of the duplicate</source>
        <translation>複製の名前</translation>
    </message>
    <message>
        <source>Copy the memories of %1, too</source>
        <translation>%1の記憶もコピーする</translation>
    </message>
    <message>
        <source>An archived companion is kept and can be restored.</source>
        <translation>アーカイブしたものは残り、復元できます。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製する</translation>
    </message>
    <message>
        <source>You can archive %1 while you talk with another one.</source>
        <translation>ほかの相手と話している間に、%1をアーカイブできます。</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>%1をアーカイブ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Everything about this companion in one file, for another computer. The file keeps what you delete later.</source>
        <translation>このコンパニオンのすべてをひとつのファイルに。別のコンピュータで使えます。あとで消したものもファイルには残ります。</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>パスワードをもう一度</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>パスワードが一致しません。</translation>
    </message>
    <message>
        <source>Without a password, anyone who has the file can read everything in it.</source>
        <translation>パスワードがないと、ファイルを持つ人は誰でも中身を読めます。</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened without the password, so keep it safe.</source>
        <translation>パスワードがないと開けません。大切に保管してください。</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>ファイルに保存…</translation>
    </message>
    <message>
        <source>Save %1 to a file</source>
        <translation>%1をファイルに保存</translation>
    </message>
    <message>
        <source>Companions (*.companion)</source>
        <translation>コンパニオン (*.companion)</translation>
    </message>
    <message>
        <source>Save a companion to a file</source>
        <translation>コンパニオンをファイルに保存</translation>
    </message>
</context>
<context>
    <name>CompanionsPanel</name>
    <message>
        <source>Companions</source>
        <translation>コンパニオン</translation>
    </message>
    <message>
        <source>Each has its own personality, memories and settings, and knows nothing about the others.</source>
        <translation>それぞれに人柄、記憶、設定があり、ほかのコンパニオンのことは知りません。</translation>
    </message>
    <message>
        <source>A new companion</source>
        <translation>新しいコンパニオン</translation>
    </message>
    <message>
        <source>Archived (%1)</source>
        <translation>アーカイブ済み（%1）</translation>
    </message>
    <message>
        <source>Talk with %1 now</source>
        <extracomment>begins to talk with a companion that was just made</extracomment>
        <translation>今すぐ%1と話す</translation>
    </message>
    <message>
        <source>Archived: %1</source>
        <translation>アーカイブ済み：%1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1を復元</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1を削除</translation>
    </message>
    <message>
        <source>Type “%1” to delete it with all messages and memories. This can&apos;t be undone.</source>
        <translation>「%1」と入力すると、メッセージと記憶ごと削除します。元に戻せません。</translation>
    </message>
    <message>
        <source>Name of the companion to delete</source>
        <translation>削除するコンパニオンの名前</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Write a description</source>
        <translation>自分で書く</translation>
    </message>
    <message>
        <source>Find one that suits you, or pick one</source>
        <translation>合うものを探す・選ぶ</translation>
    </message>
    <message>
        <source>From a Character Card</source>
        <translation>キャラクターカードから</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Choose the card…</source>
        <translation>カードを選ぶ…</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>キャラクターカードを読み込む</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>キャラクターカード (*.png *.json *.charx)</translation>
    </message>
</context>
<context>
    <name>CopySign</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
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
        <translation>顔</translation>
    </message>
    <message>
        <source>Current look</source>
        <translation>現在の見た目</translation>
    </message>
    <message>
        <source>Ready-made looks</source>
        <translation>用意された見た目</translation>
    </message>
    <message>
        <source>Changes are saved and shown at once.</source>
        <translation>変更はすぐに保存され、表示されます。</translation>
    </message>
</context>
<context>
    <name>FeelingMap</name>
    <message>
        <source>energetic</source>
        <extracomment>at the upper edge of a map of feelings</extracomment>
        <translation>元気</translation>
    </message>
    <message>
        <source>drowsy</source>
        <extracomment>at the lower edge of a map of feelings</extracomment>
        <translation>眠い</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <extracomment>at the left edge of a map of feelings</extracomment>
        <translation>不快</translation>
    </message>
    <message>
        <source>pleasant</source>
        <extracomment>at the right edge of a map of feelings</extracomment>
        <translation>快い</translation>
    </message>
</context>
<context>
    <name>FeelingPad</name>
    <message>
        <source>Listen: %1</source>
        <translation>試聴：%1</translation>
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
        <translation>開いています</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>閉じています</translation>
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
        <translation>削除されるもの</translation>
    </message>
    <message>
        <source>Memories:</source>
        <translation>記憶：</translation>
    </message>
    <message>
        <source>From the conversation:</source>
        <translation>会話から：</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>something that was said</extracomment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Checking what would be deleted…</source>
        <translation>消えるものを調べています…</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>消すものはありません。</translation>
    </message>
    <message>
        <source>Permanently delete this, also from backups?</source>
        <translation>バックアップからも完全に消しますか？</translation>
    </message>
    <message>
        <source>Also delete the messages. Otherwise they stay in History but are not used again.</source>
        <translation>メッセージも削除する。しない場合は履歴に残りますが、使われません。</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>GradedSlider</name>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1、%2から%3まで</translation>
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
        <translation>ガイドを閉じて、次回ここから続ける</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>leaves the guide, which goes on at the next start</extracomment>
        <translation>あとで</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1の顔</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Start right away</source>
        <translation>すぐに始める</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>to the step before</extracomment>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>HearingPanel</name>
    <message>
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>Not connected. Another device is used for now.</source>
        <translation>接続されていません。今は別の機器を使います。</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>マイクはオフです。</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>聞こえています。</translation>
    </message>
    <message>
        <source>Say something.</source>
        <translation>何か話してください。</translation>
    </message>
    <message>
        <source>Refresh devices</source>
        <translation>機器を探し直す</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>このコンピュータにはありません。</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>サウンドテスト</translation>
    </message>
    <message>
        <source>I&apos;ll say a few words and listen to the echo, so I can tell my voice from yours. Please stay quiet. Nothing is saved.</source>
        <translation>私が少し話し、返ってくる音を聞いて、私の声とあなたの声を聞き分けられるようにします。静かにしていてください。何も保存しません。</translation>
    </message>
    <message>
        <source>Turn the microphone on first.</source>
        <translation>先にマイクをオンにしてください。</translation>
    </message>
    <message>
        <source>Testing. Please stay quiet.</source>
        <translation>テスト中です。静かにしてください。</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>もう一度テストする</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>テストを始める</translation>
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
        <translation>相談窓口</translation>
    </message>
    <message>
        <source>Edit your own number: %1</source>
        <translation>自分の番号を編集：%1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>%1 is software and can&apos;t call anyone or watch over you. These are the numbers shown if you are in danger. Numbers change, so check the linked page or add your own.</source>
        <translation>%1はソフトウェアなので、電話をかけたり見守ったりはできません。危険なときに表示される番号です。番号は変わることがあるので、リンク先を確認するか、自分で追加してください。</translation>
    </message>
    <message>
        <source>Your country: %1</source>
        <translation>お住まいの国：%1</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>お住まいの国</translation>
    </message>
    <message>
        <source>If you live somewhere else, add your own numbers below.</source>
        <translation>ほかの国にお住まいなら、下に番号を追加してください。</translation>
    </message>
    <message>
        <source>Add your own number: %1</source>
        <translation>自分の番号を追加：%1</translation>
    </message>
    <message>
        <source>Add your own</source>
        <translation>自分で追加</translation>
    </message>
    <message>
        <source>Remove your own number: %1</source>
        <translation>自分の番号を消す：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Your own number: %1</source>
        <translation>自分の番号：%1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>For example: Samaritans</source>
        <translation>例：いのちの電話</translation>
    </message>
    <message>
        <source>Date checked</source>
        <translation>確認した日</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例：%1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>履歴を検索</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <extracomment>the name of a file, before its day</extracomment>
        <translation>%1との会話</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>まだメッセージはありません</translation>
    </message>
    <message>
        <source>What you and %1 say appears here.</source>
        <translation>あなたと%1の言葉がここに並びます。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>Try fewer or different words.</source>
        <translation>言葉を減らすか変えてみてください。</translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>最新へ</translation>
    </message>
    <message>
        <source>Export conversation (not encrypted)</source>
        <translation>会話を書き出す（暗号化なし）</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>書き出しを中止</translation>
    </message>
    <message>
        <source>Requests such as “Forget that” or “What do you know about me?” and their answers aren&apos;t saved here.</source>
        <translation>「それは忘れて」や「私について何を知っている？」のような依頼とその返事は、ここには保存されません。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Can&apos;t show the history</source>
        <translation>履歴を表示できません</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
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
        <translation>%1、%2：%3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>短く表示</translation>
    </message>
    <message>
        <source>Delete this for good?</source>
        <translation>これを完全に削除しますか？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Reword it yourself</source>
        <translation>自分で言い換える</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>もっと見る</translation>
    </message>
    <message>
        <source>How I read your mood: %1</source>
        <translation>読み取った気分：%1</translation>
    </message>
    <message>
        <source>%1 · cut off</source>
        <translation>%1・途中まで</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>読み上げる</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>メッセージを編集</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>違いますか？</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Why this reply</source>
        <translation>この返事の理由</translation>
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
        <translation>%1にメッセージ</translation>
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
        <translation>送信</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>KnownPanel</name>
    <message>
        <source>About you</source>
        <translation>あなたのこと</translation>
    </message>
    <message>
        <source>I use this in every reply, as space allows. You can edit or delete any line.</source>
        <translation>返事のたびに、入る範囲で使います。どの行も編集・削除できます。</translation>
    </message>
    <message>
        <source>I don&apos;t know anything about you yet</source>
        <translation>まだあなたのことを知りません</translation>
    </message>
    <message>
        <source>Tell me your name, who matters to you or what you like, and it appears here (unless memory is off).</source>
        <translation>名前や大切な人、好きなものを話すと、ここに表示されます（記憶がオンのとき）。</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>直す：%1</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>削除：%1</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>覚えておくこと</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
</context>
<context>
    <name>LatencyPanel</name>
    <message>
        <source>Response time</source>
        <translation>返事までの時間</translation>
    </message>
    <message>
        <source>Time from the end of your last spoken message to the first sound of the reply. Only times are saved, no words.</source>
        <translation>最後に話し終えてから、返事の最初の音までの時間です。時間だけを保存し、言葉は残しません。</translation>
    </message>
    <message>
        <source>Say something, and I&apos;ll time my reply.</source>
        <translation>何か話すと、返事までの時間を測ります。</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>%1で返事</translation>
    </message>
    <message>
        <source>Steps of the reply, in order</source>
        <translation>返事までの段階（順番どおり）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Typical for your last %n messages</source>
        <extracomment>half of them sooner, half of them later: the median</extracomment>
        <translation>
            <numerusform>最近%n回の標準的な時間</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>マイクの音量</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>声あり</translation>
    </message>
    <message>
        <source>no speech</source>
        <translation>声なし</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Your wording</source>
        <translation>あなたの言い方</translation>
    </message>
    <message>
        <source>I&apos;ll use your wording as an example for similar situations. The original stays in the history.</source>
        <translation>あなたの言い方を、似た場面での見本にします。もとの返事は履歴に残ります。</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>この言い方にする</translation>
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
        <translation>外観</translation>
    </message>
    <message>
        <source>This is how big my text is.</source>
        <extracomment>a line as the companion says it, to show how large what is said will be</extracomment>
        <translation>文字はこの大きさです。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>必要なときにかけられる番号</translation>
    </message>
</context>
<context>
    <name>MeantTaps</name>
    <message>
        <source>Thanks. How did you feel?</source>
        <translation>ありがとう。どんな気持ちでしたか？</translation>
    </message>
    <message>
        <source>How pleasant did it feel?</source>
        <translation>気分はよかったですか？</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>とても悪い</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>悪い</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>どちらでもない</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>いい</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>とてもいい</translation>
    </message>
    <message>
        <source>How excited were you?</source>
        <translation>どのくらい気持ちが高ぶっていましたか？</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>とても落ち着いている</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>落ち着いている</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>どちらでもない</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>高ぶっている</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>とても高ぶっている</translation>
    </message>
</context>
<context>
    <name>MemoriesPanel</name>
    <message>
        <source>Memories</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>Back to memories</source>
        <translation>記憶に戻る</translation>
    </message>
    <message>
        <source>Search memories</source>
        <translation>記憶を検索</translation>
    </message>
    <message>
        <source>Show all memories</source>
        <translation>すべての記憶を表示</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>opens what can be done with all memories: keep, forget, carry elsewhere</extracomment>
        <translation>その他</translation>
    </message>
    <message>
        <source>No memories yet</source>
        <translation>まだ記憶はありません</translation>
    </message>
    <message>
        <source>Filter by person, time, feeling or kind</source>
        <translation>人、時期、気持ち、種類で絞り込む</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込む</translation>
    </message>
    <message>
        <source>Select several to merge or delete</source>
        <translation>複数を選んで、まとめる・削除する</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>削除・書き出し・読み込み</translation>
    </message>
    <message>
        <source>Talk with %1, and what matters appears here. You can import earlier exports under “More”.</source>
        <translation>%1と話すと、大切なことがここに表示されます。以前に書き出したものは、「その他」から読み込めます。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>Try fewer or different words, or show all.</source>
        <translation>言葉を減らすか変えるか、すべて表示してください。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Can&apos;t show this</source>
        <translation>表示できません</translation>
    </message>
    <message>
        <source>Select memories of one kind to merge them, or any to delete them.</source>
        <translation>同じ種類の記憶を選ぶとまとめられます。削除は、どの記憶でもできます。</translation>
    </message>
    <message>
        <source>They become one memory that keeps all sources, names and links.</source>
        <translation>ひとつの記憶になり、もとの言葉、名前、つながりはすべて残ります。</translation>
    </message>
    <message>
        <source>Only memories of one kind can be merged. Exact quotes can&apos;t.</source>
        <translation>まとめられるのは同じ種類の記憶だけです。話した言葉そのものはまとめられません。</translation>
    </message>
    <message>
        <source>Text of the merged memory</source>
        <translation>まとめた記憶の文</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>まとめる</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>MemoryDetail</name>
    <message>
        <source>Memory</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>覚えておくこと</translation>
    </message>
    <message>
        <source>You felt %1</source>
        <translation>あなたの気持ち：%1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>結果：%1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>直す</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>固定を解除</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定する</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>More on this topic</source>
        <translation>同じ話題の記憶</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Mentioned: %1</source>
        <translation>出てくる名前：%1</translation>
    </message>
    <message>
        <source>This replaces the memory&apos;s wording. Your message stays in History.</source>
        <translation>記憶の文が置き換わります。あなたのメッセージは履歴に残ります。</translation>
    </message>
    <message>
        <source>Why I remember this</source>
        <translation>覚えている理由</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>もとになった言葉</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>履歴で見る</translation>
    </message>
    <message>
        <source>Linked memories</source>
        <translation>つながりのある記憶</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>開く：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>MemoryFilter</name>
    <message>
        <source>Filter</source>
        <translation>絞り込む</translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation>誰のこと？</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>For example: Anna</source>
        <translation>例：Anna</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>いつのこと？</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>別の時期</translation>
    </message>
    <message>
        <source>For example: in May 2025, or 2025-05-01</source>
        <translation>例：2025年5月、2025-05-01</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>どんな気持ちだった？</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>どんな種類？</translation>
    </message>
    <message>
        <source>Pinned only</source>
        <translation>固定したものだけ</translation>
    </message>
    <message>
        <source>Open plans and promises only</source>
        <translation>これからの予定と約束だけ</translation>
    </message>
    <message>
        <source>Include faded memories</source>
        <translation>薄れた記憶も含む</translation>
    </message>
</context>
<context>
    <name>MemoryKeeping</name>
    <message>
        <source>Off the record</source>
        <translation>オフレコ</translation>
    </message>
    <message>
        <source>Delete, export, import</source>
        <translation>削除・書き出し・読み込み</translation>
    </message>
    <message>
        <source>Don&apos;t save anything from now on</source>
        <translation>今から何も保存しない</translation>
    </message>
    <message>
        <source>I still follow the conversation. When you save again, everything said meanwhile is deleted.</source>
        <translation>会話は続きます。記録を再開すると、その間に話したことは削除されます。</translation>
    </message>
    <message>
        <source>Delete in bulk</source>
        <translation>まとめて削除</translation>
    </message>
    <message>
        <source>Deletes messages and memories. You&apos;ll see exactly what before confirming.</source>
        <translation>メッセージと記憶を削除します。確認の前に内容が表示されます。</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>この1時間</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>この1日</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>この1週間</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Everything about someone or something</source>
        <translation>人や物に関するすべて</translation>
    </message>
    <message>
        <source>Everything about…</source>
        <translation>次に関するすべて…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>書き出しと読み込み</translation>
    </message>
    <message>
        <source>Exports all memories to a file that is not encrypted. Markdown exports can&apos;t be imported again.</source>
        <translation>すべての記憶を暗号化なしのファイルに書き出します。Markdownは読み込み直せません。</translation>
    </message>
    <message>
        <source>You can also import chats from SillyTavern (.jsonl), ChatGPT or Claude (conversations.json). You&apos;ll see what&apos;s in the file first.</source>
        <translation>SillyTavern（.jsonl）、ChatGPT、Claude（conversations.json）のチャットも読み込めます。先に中身が表示されます。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Don&apos;t import</source>
        <translation>読み込まない</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>Import memories or chats</source>
        <translation>記憶やチャットを読み込む</translation>
    </message>
    <message>
        <source>Memories and chats (*.jsonl *.json)</source>
        <translation>記憶とチャット (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>Export memories (not encrypted)</source>
        <translation>記憶を書き出す（暗号化なし）</translation>
    </message>
    <message>
        <source>Memories, to import again (*.jsonl)</source>
        <translation>記憶（再読み込み用）(*.jsonl)</translation>
    </message>
    <message>
        <source>Document to read (*.md)</source>
        <translation>読むための文書 (*.md)</translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>%1. %2. You felt %3.</source>
        <translation>%1。%2。あなたの気持ち：%3。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <extracomment>%1 is a date</extracomment>
        <translation>%1、固定</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>ライセンス：%1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>このライセンスに同意する</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>ファイルを確認しています…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Models run on this computer. Nothing is downloaded unless you ask for it here.</source>
        <translation>モデルはこのコンピュータで動きます。ここで指示しないかぎり、何もダウンロードしません。</translation>
    </message>
    <message>
        <source>What you say is sent to your server, and its language model answers.</source>
        <translation>話したことは自分のサーバーに送られ、その言語モデルが答えます。</translation>
    </message>
    <message>
        <source>Replies will get faster: an engine is being built for this computer in idle time and used after a restart.</source>
        <translation>返事が速くなります：空いた時間にこのコンピュータ用のエンジンを作り、再起動後に使います。</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>このコンピュータにはありません。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>試しています…</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>モデルのファイルを追加…</translation>
    </message>
    <message>
        <source>While a server answers, what you say and what I remember about you leaves this computer. Use one that you run yourself or trust.</source>
        <translation>サーバーを使う間は、あなたの言葉と覚えていることがこのコンピュータの外に出ます。自分のものか信頼できるものを使ってください。</translation>
    </message>
    <message>
        <source>Choose a language model</source>
        <translation>言語モデルを選ぶ</translation>
    </message>
    <message>
        <source>Language models (*.gguf)</source>
        <translation>言語モデル (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>ModelsStep</name>
    <message>
        <source>You already have the best models for this computer.</source>
        <translation>このコンピュータに最適なモデルがすでに入っています。</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>先にライセンスに同意してください。</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>ダウンロード（%1）</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>小さいほうをダウンロード</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>%1. You can continue meanwhile.</source>
        <translation>%1。そのまま先へ進めます。</translation>
    </message>
</context>
<context>
    <name>MoodPanel</name>
    <message>
        <source>Mood</source>
        <translation>気分</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>まだ何もありません。</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>この変化を取り消す</translation>
    </message>
    <message>
        <source>How I read your mood</source>
        <translation>読み取ったあなたの気分</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>How are you?</source>
        <translation>調子はどうですか？</translation>
    </message>
    <message>
        <source>Thank you. This outweighs what I read from your words and voice.</source>
        <translation>ありがとう。言葉や声から読み取ったことより優先します。</translation>
    </message>
    <message>
        <source>What you tell me here outweighs what I read from your words and voice.</source>
        <translation>ここで教えてくれたことは、言葉や声から読み取ったことより優先します。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>How pleasant do you feel?</source>
        <translation>気分はいいですか？</translation>
    </message>
    <message>
        <source>very unpleasant</source>
        <translation>とても悪い</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>悪い</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>どちらでもない</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>いい</translation>
    </message>
    <message>
        <source>very pleasant</source>
        <translation>とてもいい</translation>
    </message>
    <message>
        <source>How excited do you feel?</source>
        <translation>どのくらい気持ちが高ぶっていますか？</translation>
    </message>
    <message>
        <source>very calm</source>
        <translation>とても落ち着いている</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>落ち着いている</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>どちらでもない</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>高ぶっている</translation>
    </message>
    <message>
        <source>very excited</source>
        <translation>とても高ぶっている</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>違いますか？</translation>
    </message>
    <message>
        <source>How you and your companion feel now</source>
        <translation>あなたとコンパニオンの今の気持ち</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Permanently delete all mood data, yours and mine? Your messages stay.</source>
        <translation>気分のデータを（あなたの分も私の分も）完全に消しますか？メッセージは残ります。</translation>
    </message>
    <message>
        <source>Everything I read about your mood, and my own mood.</source>
        <translation>読み取った気分と、私自身の気分のすべて。</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>気分のデータを削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>MoodTrace</name>
    <message>
        <source>Over time</source>
        <translation>これまでの移り変わり</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>この期間には何もありません。</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前の期間</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>次の期間</translation>
    </message>
    <message>
        <source>Hover over a point, or use the arrow keys, to see the details.</source>
        <translation>点にマウスを合わせるか、矢印キーを押すと、詳細が表示されます。</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1、%2：%3。%4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>違いますか？</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>この変化を取り消す</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Problem: %1</source>
        <translation>問題：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>お知らせ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>閉じています</translation>
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
        <translation>オフレコ：何も保存されません</translation>
    </message>
    <message>
        <source>Save again. Everything said off the record is deleted.</source>
        <translation>記録を再開します。オフレコで話したことは削除されます。</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>記録を再開</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Please accept the licences first.</source>
        <translation>先にライセンスに同意してください。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>ダウンロード（%1）</translation>
    </message>
    <message>
        <source>Download the smaller one</source>
        <translation>小さいほうをダウンロード</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>OfferedModel</name>
    <message>
        <source>Licence: %1</source>
        <translation>ライセンス：%1</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>このライセンスに同意する</translation>
    </message>
</context>
<context>
    <name>OwnAvatar</name>
    <message>
        <source>Your own avatar</source>
        <translation>自分のアバター</translation>
    </message>
    <message>
        <source>You can replace the drawn face with a VRM avatar or a picture.</source>
        <translation>イラストの顔の代わりに、VRMアバターや画像を使えます。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Use the drawn face</source>
        <translation>イラストの顔を使う</translation>
    </message>
    <message>
        <source>Use my avatar</source>
        <translation>自分のアバターを使う</translation>
    </message>
    <message>
        <source>Use this avatar</source>
        <translation>このアバターを使う</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose an avatar</source>
        <translation>アバターを選ぶ</translation>
    </message>
    <message>
        <source>Avatars and pictures (*.vrm *.png *.jpg *.jpeg)</source>
        <translation>アバターと画像 (*.vrm *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Boundaries</source>
        <translation>約束ごと</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>the page on which the companion&apos;s voice is chosen and tried</extracomment>
        <translation>声</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>人柄</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>気分</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>あなたのこと</translation>
    </message>
    <message>
        <source>Name, traits, and example lines</source>
        <translation>名前、性格、話し方の例</translation>
    </message>
    <message>
        <source>Topics, affection, advice, and what is saved</source>
        <translation>話題、親しさ、助言、保存するもの</translation>
    </message>
    <message>
        <source>Voice, speed and expressiveness</source>
        <translation>声、速さ、表現の豊かさ</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>the page about microphone and loudspeaker</extracomment>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>Microphone, speakers, patience and your tone of voice</source>
        <translation>マイク、スピーカー、待ち時間、声の調子</translation>
    </message>
    <message>
        <source>Hair, skin, eyes, clothes and glasses</source>
        <translation>髪、肌、目、服、めがね</translation>
    </message>
    <message>
        <source>AI models and disk space</source>
        <translation>AIモデルとディスク容量</translation>
    </message>
    <message>
        <source>Saved data and network connections</source>
        <translation>保存したデータと通信</translation>
    </message>
    <message>
        <source>Theme, text size and motion</source>
        <translation>テーマ、文字の大きさ、動き</translation>
    </message>
    <message>
        <source>Window language and spoken language</source>
        <translation>ウィンドウと会話の言語</translation>
    </message>
    <message>
        <source>Keys for common actions</source>
        <translation>よく使う操作のキー</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>バックアップと復元</translation>
    </message>
    <message>
        <source>Answer the first questions again</source>
        <translation>最初の質問にもう一度答える</translation>
    </message>
    <message>
        <source>Numbers for your country, and your own</source>
        <translation>お住まいの国の番号と自分の番号</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>the page about the program itself</extracomment>
        <translation>このアプリについて</translation>
    </message>
    <message>
        <source>Version, licence, folders, and details for a bug report</source>
        <translation>バージョン、ライセンス、フォルダー、不具合報告用の情報</translation>
    </message>
    <message>
        <source>Face</source>
        <extracomment>the page on which the look of the companion&apos;s face is chosen</extracomment>
        <translation>顔</translation>
    </message>
    <message>
        <source>Setup guide</source>
        <translation>初期設定ガイド</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>相談窓口</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>PersonaGuide</name>
    <message>
        <source>Choose %1</source>
        <translation>%1を選ぶ</translation>
    </message>
    <message>
        <source>I suggest %1</source>
        <translation>おすすめは%1</translation>
    </message>
    <message>
        <source>%1 is chosen, and called %2</source>
        <translation>%1を選択中、名前は%2</translation>
    </message>
    <message>
        <source>Pick one yourself</source>
        <translation>自分で選ぶ</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>最初からやり直す</translation>
    </message>
    <message>
        <source>Or pick one yourself:</source>
        <translation>または自分で選ぶ：</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>%1 is chosen</source>
        <translation>%1を選択中</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選ぶ</translation>
    </message>
</context>
<context>
    <name>PersonaPanel</name>
    <message>
        <source>Find one that suits you</source>
        <translation>自分に合う人柄を探す</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>名前と説明</translation>
    </message>
    <message>
        <source>Character Card</source>
        <translation>キャラクターカード</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>人柄</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>性格</translation>
    </message>
    <message>
        <source>Big Five personality traits</source>
        <translation>性格の5因子（ビッグファイブ）</translation>
    </message>
    <message>
        <source>The default mood and how strongly I react. The middle is average.</source>
        <translation>ふだんの気分と、どれだけ反応しやすいか。中央が平均です。</translation>
    </message>
    <message>
        <source>Learned from your reactions</source>
        <translation>あなたの反応から学んだこと</translation>
    </message>
    <message>
        <source>Your rewordings</source>
        <translation>あなたの言い換え</translation>
    </message>
    <message>
        <source>PNG, JSON or CHARX, as used by SillyTavern and others. Exports are JSON. Cards may come from strangers: their instructions can&apos;t override the rules, and I always say that I&apos;m software.</source>
        <translation>SillyTavernなどのPNG、JSON、CHARXに対応。書き出しはJSONです。カードは見知らぬ人が作ったものかもしれませんが、その指示で約束ごとが破られることはなく、ソフトウェアであることは必ず伝えます。</translation>
    </message>
    <message>
        <source>Import a card</source>
        <translation>カードを読み込む</translation>
    </message>
    <message>
        <source>Export as a card</source>
        <translation>カードに書き出す</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置きかえる</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>The card&apos;s character</source>
        <translation>カードの人物</translation>
    </message>
    <message>
        <source>Each step fades within months. Moving a slider deletes what was learned about it.</source>
        <translation>どの変化も数か月で薄れます。スライダーを動かすと、それについて学んだことは削除されます。</translation>
    </message>
    <message>
        <source>Nothing learned yet.</source>
        <translation>まだ何も学んでいません。</translation>
    </message>
    <message>
        <source>%1 “%2” (%3)</source>
        <translation>%1「%2」（%3）</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>「%1」（%2）</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>この変化を取り消す</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>すべて取り消す</translation>
    </message>
    <message>
        <source>“Reword it yourself” under a reply adds one. I use it as an example in similar situations.</source>
        <translation>返事の下の「自分で言い換える」で追加できます。似た場面での見本にします。</translation>
    </message>
    <message>
        <source>You: %1 Reply: %2</source>
        <translation>あなた：%1&#x3000;返事：%2</translation>
    </message>
    <message>
        <source>Delete this example</source>
        <translation>この例を削除</translation>
    </message>
    <message>
        <source>Import a Character Card</source>
        <translation>キャラクターカードを読み込む</translation>
    </message>
    <message>
        <source>Character Cards (*.png *.json *.charx)</source>
        <translation>キャラクターカード (*.png *.json *.charx)</translation>
    </message>
    <message>
        <source>Export a Character Card</source>
        <translation>キャラクターカードを書き出す</translation>
    </message>
    <message>
        <source>Text (*.json)</source>
        <translation>テキスト (*.json)</translation>
    </message>
</context>
<context>
    <name>PersonaTexts</name>
    <message>
        <source>Saved</source>
        <extracomment>what was written in a field is kept</extracomment>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>Here you edit the English texts that the language model reads. Your own words may be in any language.</source>
        <translation>ここで編集するのは、言語モデルが読む英語の文章です。自分の言葉はどの言語でもかまいません。</translation>
    </message>
</context>
<context>
    <name>PetWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1の顔</translation>
    </message>
    <message>
        <source>%1. Arrow keys move the face, Esc shows the whole window, the menu key opens the menu.</source>
        <translation>%1。矢印キーで顔を動かし、Escでウィンドウ全体、メニューキーでメニューを表示します。</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>ウィンドウ全体を表示</translation>
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
        <translation>休んでいます</translation>
    </message>
    <message>
        <source>Asleep</source>
        <extracomment>what the companion does: it waits to be called by its name</extracomment>
        <translation>眠っています</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聞いています</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>あなたの声を聞いています</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>考えています</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>話しています</translation>
    </message>
    <message>
        <source>Can&apos;t answer</source>
        <translation>返事ができません</translation>
    </message>
</context>
<context>
    <name>PrivacyPanel</name>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>What you say is sent to the server you chose.</source>
        <translation>話したことは、設定したサーバーに送られます。</translation>
    </message>
    <message>
        <source>Nothing you say or save leaves this computer.</source>
        <translation>話したことも保存したことも、このコンピュータの外には出ません。</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>すべての通信</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>いま</translation>
    </message>
    <message>
        <source>Off the record: don&apos;t save what is said</source>
        <translation>オフレコ：話したことを保存しない</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>保存場所</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete messages and memories</source>
        <translation>メッセージと記憶を削除</translation>
    </message>
    <message>
        <source>Delete mood data</source>
        <translation>気分のデータを削除</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>This is an ordinary day. The cup stands on the table beside the window. Outside, people walk by, and some of them carry bags. At ten past four the bus comes, stops for a moment, and goes on. Then the street is as it was before. I put the cup into the kitchen, open the book where I left it, and read the next page.</source>
        <translation>今日はいつもと変わらない日です。窓のそばのテーブルにカップがあります。外では人が通り過ぎ、何人かは袋を持っています。四時十分にバスが来て、少し止まり、また走り出します。通りは元の静けさに戻ります。私はカップを台所に置き、途中だった本を開いて、次のページを読みます。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>検索の文字を消す</translation>
    </message>
</context>
<context>
    <name>SettingChoice</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
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
        <translation>キーは設定済みです。変えるには新しいものを入力してください。</translation>
    </message>
    <message>
        <source>Press the keys now…</source>
        <translation>今キーを押してください…</translation>
    </message>
    <message>
        <source>Choose keys</source>
        <translation>キーを選ぶ</translation>
    </message>
    <message>
        <source>Press Esc to cancel.</source>
        <translation>Escで取り消します。</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を外す</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>「%1」に追加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Loading your choice. Nothing changes until it is ready.</source>
        <translation>選んだものを読み込んでいます。終わるまでは今のままです。</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>設定を探す</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>別の言葉を試してください。</translation>
    </message>
</context>
<context>
    <name>ShortcutsPanel</name>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
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
        <translation>問題：%1</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Back to the settings</source>
        <extracomment>the way back to the list of settings</extracomment>
        <translation>設定に戻る</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>SidesKey</name>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>unsure</source>
        <extracomment>in the key of a chart: hollow points are those that it is not sure of</extracomment>
        <translation>不確か</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1の顔</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Numbers to call, if you need them</source>
        <translation>必要なときにかけられる番号</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>%1にメッセージ</translation>
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
        <translation>顔だけを表示</translation>
    </message>
    <message>
        <source>Show the whole window</source>
        <translation>ウィンドウ全体を表示</translation>
    </message>
</context>
<context>
    <name>SoundStep</name>
    <message>
        <source>Speaking…</source>
        <translation>話しています…</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>何か話してもらう</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>聞こえましたか？</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>Yes, I heard it</source>
        <translation>はい、聞こえました</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>No, I didn&apos;t hear it</source>
        <translation>いいえ、聞こえませんでした</translation>
    </message>
    <message>
        <source>Turn up the volume, check that the speakers are on, or choose others here. Then try again.</source>
        <translation>音量を上げるか、スピーカーの電源を確かめるか、ここで別のものを選んで、もう一度試してください。</translation>
    </message>
    <message>
        <source>Other speakers</source>
        <translation>別のスピーカー</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Good morning, how are you?”</source>
        <translation>何か一言、たとえば「おはよう、元気？」と言ってみてください</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>マイクはオフです。</translation>
    </message>
    <message>
        <source>I hear you.</source>
        <translation>聞こえています。</translation>
    </message>
    <message>
        <source>I am listening.</source>
        <translation>聞いています。</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>I hear you well.</source>
        <translation>よく聞こえます。</translation>
    </message>
    <message>
        <source>Another microphone</source>
        <translation>別のマイク</translation>
    </message>
    <message>
        <source>I understood: %1</source>
        <translation>聞き取った言葉：%1</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>To the newest message</source>
        <translation>最新のメッセージへ</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>%1&apos;s face</source>
        <translation>%1の顔</translation>
    </message>
    <message>
        <source>Earlier messages in History</source>
        <translation>以前のメッセージは履歴に</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1をコピー</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Find a personality in five questions</source>
        <translation>5つの質問で人柄を見つける</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Not sent yet: %1</source>
        <translation>まだ送っていません：%1</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>押しながら話す</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>ハンズフリー</translation>
    </message>
    <message>
        <source>By name</source>
        <extracomment>the short names of the ways in which the companion listens</extracomment>
        <translation>名前を呼んで話す</translation>
    </message>
    <message>
        <source>Press to talk</source>
        <translation>一度押して話す</translation>
    </message>
    <message>
        <source>I listen while you hold the key. Switch to hands-free</source>
        <translation>キーを押す間だけ聞きます。ハンズフリーに切り替え</translation>
    </message>
    <message>
        <source>I listen all the time. Switch to hold-to-talk</source>
        <translation>いつも聞いています。「押しながら話す」に切り替え</translation>
    </message>
    <message>
        <source>I listen when you call me. Switch to hands-free</source>
        <translation>呼ばれたら聞きます。ハンズフリーに切り替え</translation>
    </message>
    <message>
        <source>I listen from one press of the key to the next. Switch to hands-free</source>
        <translation>キーを押してから、もう一度押すまで聞きます。ハンズフリーに切り替え</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>相談窓口</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>TalkButtons</name>
    <message>
        <source>Turn the microphone on</source>
        <translation>マイクをオンにする</translation>
    </message>
    <message>
        <source>Turn the microphone off</source>
        <translation>マイクをオフにする</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Hold while you speak</source>
        <translation>話す間は押していてください</translation>
    </message>
    <message>
        <source>Press, speak, and press again</source>
        <translation>押して話し、もう一度押してください</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>the space bar</extracomment>
        <translation>スペース</translation>
    </message>
</context>
<context>
    <name>Taps</name>
    <message>
        <source>%1 … %2</source>
        <translation>%1 ～ %2</translation>
    </message>
</context>
<context>
    <name>ToneOfVoice</name>
    <message>
        <source>Your voice</source>
        <translation>あなたの声</translation>
    </message>
    <message>
        <source>Read your mood from your voice, too</source>
        <translation>声からも気分を読み取る</translation>
    </message>
    <message>
        <source>Read this aloud in your normal voice. It is neither saved nor answered:</source>
        <translation>ふだんの声で読み上げてください。保存も返事もしません：</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>声を覚えています</translation>
    </message>
    <message>
        <source>Learn my voice</source>
        <translation>声を覚えてもらう</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>answered in %1</source>
        <translation>%1で返事</translation>
    </message>
    <message>
        <source>A server answers: what you say leaves this computer</source>
        <translation>サーバーが答えています：話したことはこのコンピュータの外へ出ます</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>気分</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>About you</source>
        <extracomment>opens what the companion knows of the person</extracomment>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Small window, always on top</source>
        <translation>小さいウィンドウ（常に手前）</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what comes, %2 how much of it has come, such as &quot;1.2 GB of 4.9 GB&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: choose a companion</source>
        <extracomment>%1 is the companion&apos;s name; the button opens the list of companions</extracomment>
        <translation>%1：コンパニオンを選ぶ</translation>
    </message>
    <message>
        <source>Choose a companion</source>
        <translation>コンパニオンを選ぶ</translation>
    </message>
</context>
<context>
    <name>TurnEditor</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>VoiceEntry</name>
    <message>
        <source>Licence: %1</source>
        <translation>ライセンス：%1</translation>
    </message>
    <message>
        <source>Voice variants</source>
        <translation>声の種類</translation>
    </message>
    <message>
        <source>I accept this licence</source>
        <translation>このライセンスに同意する</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Read this aloud as you usually speak, in a quiet room:</source>
        <translation>静かな部屋で、これをふだんの話し方で読んでください：</translation>
    </message>
    <message>
        <source>I use the voice in your recording.</source>
        <translation>録音の声で話します。</translation>
    </message>
    <message>
        <source>I can clone a recorded voice: one person reading aloud in a quiet room for at least 15 seconds. The recording stays on this computer.</source>
        <translation>録音した声をまねることができます。静かな部屋で、ひとりで15秒以上読み上げたものを使ってください。録音はこのコンピュータの外に出ません。</translation>
    </message>
    <message>
        <source>This is my own voice, or the speaker has agreed to this use</source>
        <translation>自分の声か、声の持ち主がこの利用に同意しています</translation>
    </message>
    <message>
        <source>Recording your voice</source>
        <translation>あなたの声を録音しています</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>今録音する</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選ぶ</translation>
    </message>
    <message>
        <source>Delete the recording</source>
        <translation>録音を削除する</translation>
    </message>
    <message>
        <source>Choose a recording of the voice</source>
        <translation>声の録音を選ぶ</translation>
    </message>
    <message>
        <source>Recordings (*.wav *.flac)</source>
        <translation>録音 (*.wav *.flac)</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>%1, %2. Arrow keys move it, Page Down goes to the next feeling with a name, Space lets you hear it.</source>
        <translation>%1、%2。矢印キーで動き、Page Down で名前のある次の気持ちへ、スペースで聞けます。</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>再生中</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>試聴</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Automatic (the best that is not slow here)</source>
        <translation>自動（ここで遅くないもののうち最良）</translation>
    </message>
    <message>
        <source>Voices for other languages</source>
        <translation>ほかの言語の声</translation>
    </message>
    <message>
        <source>Feeling to try</source>
        <translation>試す感情</translation>
    </message>
    <message>
        <source>Test sentence</source>
        <translation>試聴用の文</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>話し方</translation>
    </message>
    <message>
        <source>Expressiveness</source>
        <translation>表現の豊かさ</translation>
    </message>
    <message>
        <source>calm reading voice</source>
        <translation>落ち着いた朗読の声</translation>
    </message>
    <message>
        <source>very expressive</source>
        <translation>とても豊か</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>半分の速さ</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>2倍の速さ</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>声の高さ</translation>
    </message>
    <message>
        <source>an octave lower</source>
        <translation>1オクターブ低い</translation>
    </message>
    <message>
        <source>an octave higher</source>
        <translation>1オクターブ高い</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Your country: %1</source>
        <translation>お住まいの国：%1</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>そのほか</translation>
    </message>
    <message>
        <source>I show its help lines if you are ever in danger.</source>
        <translation>危険なときは、この国の相談窓口を表示します。</translation>
    </message>
    <message>
        <source>Guessed from your computer&apos;s language. I show its help lines if you are ever in danger.</source>
        <translation>コンピュータの言語から推測しました。危険なときは、この国の相談窓口を表示します。</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this reply</source>
        <translation>この返事の理由</translation>
    </message>
    <message>
        <source>What the app decided before writing this reply. You can see this for any reply since launch in History.</source>
        <translation>この返事の前にアプリが決めたこと。起動後の返事は履歴でも見られます。</translation>
    </message>
    <message>
        <source>My next reply will be explained here.</source>
        <translation>次の返事から、その理由をここに表示します。</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Why this reply</source>
        <translation>この返事の理由</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>あなたの言葉</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Came to mind, not used</source>
        <extracomment>memories that came to mind for a reply, which did not use them</extracomment>
        <translation>思い出したが使わなかったもの</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Where I know this from</source>
        <translation>どこで聞いたか</translation>
    </message>
    <message>
        <source>What I remembered, and why</source>
        <translation>思い出したことと理由</translation>
    </message>
    <message>
        <source>Open in Memories: %1</source>
        <translation>記憶で開く：%1</translation>
    </message>
    <message>
        <source>Open in Memories</source>
        <translation>記憶で開く</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危険</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>約束ごと</translation>
    </message>
    <message>
        <source>Intended tone</source>
        <translation>意図した調子</translation>
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
        <translation>話題</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>口調</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>助言</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年齢</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>Flattery</source>
        <translation>お世辞</translation>
    </message>
    <message>
        <source>Humour</source>
        <translation>ユーモア</translation>
    </message>
    <message>
        <source>Strong language</source>
        <translation>汚い言葉</translation>
    </message>
    <message>
        <source>Brief: a word or two</source>
        <translation>短く：ひとこと</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>静かな時間の始まり</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>静かな時間の終わり</translation>
    </message>
    <message>
        <source>Reminder every three hours</source>
        <translation>3時間ごとのお知らせ</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>持ち出さない</translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation>みんなの言葉</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>Copying the memories. This can take a minute…</source>
        <translation>記憶をコピーしています。1分ほどかかることがあります…</translation>
    </message>
    <message>
        <source>Saving. This can take a minute…</source>
        <translation>保存しています。1分ほどかかることがあります…</translation>
    </message>
    <message>
        <source>Importing. This can take a minute…</source>
        <translation>読み込んでいます。1分ほどかかることがあります…</translation>
    </message>
    <message>
        <source>%1 saved. It can&apos;t be opened without the password, so keep it safe.</source>
        <translation>%1を保存しました。パスワードがないと開けないので、大切に保管してください。</translation>
    </message>
    <message>
        <source>%1 saved. It contains your messages and is not encrypted.</source>
        <translation>%1を保存しました。メッセージを含み、暗号化されていません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You are talking now</source>
        <translation>会話中</translation>
    </message>
    <message>
        <source>Open in another window or terminal</source>
        <translation>別のウィンドウかターミナルで開いています</translation>
    </message>
    <message>
        <source>You have not talked yet</source>
        <translation>まだ話していません</translation>
    </message>
    <message>
        <source>Last conversation: %1</source>
        <translation>前回の会話：%1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>起動しています</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>再起動中</translation>
    </message>
    <message>
        <source>Can&apos;t start</source>
        <translation>起動できません</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>終了処理中</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>サウンドテスト</translation>
    </message>
    <message>
        <source>Learning your voice</source>
        <translation>声を覚えています</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>what the companion does: it listens once a key is held</extracomment>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly. Your text stays as long as this window is open. Next try in %1.</source>
        <translation>エンジンが予期せず停止しました。入力した文は、このウィンドウを開いている間は残ります。%1後にもう一度試します。</translation>
    </message>
    <message>
        <source>The engine keeps stopping. Your text stays here as long as this window is open.</source>
        <translation>エンジンが何度も停止します。入力した文は、このウィンドウを開いている間ここに残ります。</translation>
    </message>
    <message>
        <source>I&apos;m not listening during the test.</source>
        <translation>テスト中は聞いていません。</translation>
    </message>
    <message>
        <source>What you read aloud is neither answered nor saved.</source>
        <translation>読み上げた内容には返事をせず、保存もしません。</translation>
    </message>
    <message>
        <source>The microphone is off. You can still type.</source>
        <translation>マイクはオフですが、文字で入力できます。</translation>
    </message>
    <message>
        <source>Press Space or the button, speak, and press again.</source>
        <translation>スペースかボタンを押して話し、もう一度押してください。</translation>
    </message>
    <message>
        <source>Hold Space or the button while you speak.</source>
        <translation>話す間は、スペースかボタンを押していてください。</translation>
    </message>
    <message>
        <source>Call me by name, or type.</source>
        <translation>名前を呼ぶか、文字で入力してください。</translation>
    </message>
    <message>
        <source>I&apos;m not listening while I speak. Press Esc to interrupt.</source>
        <translation>話している間は聞いていません。Escで止められます。</translation>
    </message>
    <message>
        <source>Getting the language model ready</source>
        <translation>言語モデルを準備しています</translation>
    </message>
    <message>
        <source>Getting the language model ready: %1 left</source>
        <translation>言語モデルを準備しています：あと%1</translation>
    </message>
    <message>
        <source>Say hello, or type below.</source>
        <translation>話しかけるか、下の欄に入力してください。</translation>
    </message>
    <message>
        <source>Call me by name, or type below.</source>
        <translation>名前を呼ぶか、下の欄に入力してください。</translation>
    </message>
    <message>
        <source>Type below to begin.</source>
        <translation>下の欄に入力して始めてください。</translation>
    </message>
    <message>
        <source>How much of your last feeling remains</source>
        <translation>前の気持ちがどのくらい残るか</translation>
    </message>
    <message>
        <source>I read your mood from your words only.</source>
        <translation>気分は言葉だけから読み取ります。</translation>
    </message>
    <message>
        <source>I know your normal voice.</source>
        <translation>ふだんの声を覚えています。</translation>
    </message>
    <message>
        <source>I don&apos;t know your normal voice yet, so I pay little attention to your tone.</source>
        <translation>ふだんの声をまだ知らないので、声の調子はあまり重視しません。</translation>
    </message>
    <message>
        <source>Pleasant</source>
        <translation>快さ</translation>
    </message>
    <message>
        <source>Energetic</source>
        <translation>元気</translation>
    </message>
    <message>
        <source>Confident</source>
        <translation>自信</translation>
    </message>
    <message>
        <source>Because of “%1”</source>
        <translation>きっかけ：「%1」</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>who speaks: the person in front of the window</extracomment>
        <translation>あなた</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：%2から%3まで</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>1日</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>1週間</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>1か月</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1 (average of %2)</source>
        <translation>%1（%2件の平均）</translation>
    </message>
    <message>
        <source>You said this was wrong</source>
        <translation>違うと教えてくれました</translation>
    </message>
    <message>
        <source>%1, as you said yourself</source>
        <translation>%1（あなたが言ったこと）</translation>
    </message>
    <message>
        <source>perhaps %1, but I&apos;m not sure</source>
        <translation>おそらく%1、でも確かではありません</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Strongest cause: %1</source>
        <translation>いちばんの理由：%1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>あなたが言ったこと：%1</translation>
    </message>
    <message>
        <source>I&apos;m not sure how you felt</source>
        <translation>どんな気持ちか、よくわかりません</translation>
    </message>
    <message>
        <source>because of “%1”</source>
        <translation>きっかけは「%1」</translation>
    </message>
    <message>
        <source>your words and your voice don&apos;t match</source>
        <translation>言葉と声の調子が合っていません</translation>
    </message>
    <message>
        <source>You sounded %1</source>
        <translation>声から伝わった気持ち：%1</translation>
    </message>
    <message>
        <source>You seemed %1</source>
        <translation>伝わってきた気持ち：%1</translation>
    </message>
    <message>
        <source>from words and tone</source>
        <translation>言葉と声から</translation>
    </message>
    <message>
        <source>from words</source>
        <translation>言葉から</translation>
    </message>
    <message>
        <source>from tone</source>
        <translation>声から</translation>
    </message>
    <message>
        <source>a little %1</source>
        <translation>%1（少し）</translation>
    </message>
    <message>
        <source>very %1</source>
        <translation>%1（とても）</translation>
    </message>
    <message>
        <source>%1 feels %2</source>
        <translation>%1の気持ち：%2</translation>
    </message>
    <message>
        <source>%1 feels %2 now, and %3 overall</source>
        <translation>%1の気持ち：%2、全体の気分：%3</translation>
    </message>
    <message>
        <source>more pleasant by %1</source>
        <translation>快さが%1上がった</translation>
    </message>
    <message>
        <source>less pleasant by %1</source>
        <translation>快さが%1下がった</translation>
    </message>
    <message>
        <source>livelier by %1</source>
        <translation>高ぶりが%1上がった</translation>
    </message>
    <message>
        <source>calmer by %1</source>
        <translation>高ぶりが%1下がった</translation>
    </message>
    <message>
        <source>more confident by %1</source>
        <translation>自信が%1増した</translation>
    </message>
    <message>
        <source>less confident by %1</source>
        <translation>自信が%1減った</translation>
    </message>
    <message>
        <source>happier</source>
        <translation>うれしさが増した</translation>
    </message>
    <message>
        <source>a bit happier</source>
        <translation>うれしさが少し増した</translation>
    </message>
    <message>
        <source>less happy</source>
        <translation>うれしさが減った</translation>
    </message>
    <message>
        <source>a bit less happy</source>
        <translation>うれしさが少し減った</translation>
    </message>
    <message>
        <source>livelier</source>
        <translation>元気が増した</translation>
    </message>
    <message>
        <source>a bit livelier</source>
        <translation>元気が少し増した</translation>
    </message>
    <message>
        <source>calmer</source>
        <translation>落ち着きが増した</translation>
    </message>
    <message>
        <source>a bit calmer</source>
        <translation>落ち着きが少し増した</translation>
    </message>
    <message>
        <source>more confident</source>
        <translation>自信が増した</translation>
    </message>
    <message>
        <source>a bit more confident</source>
        <translation>自信が少し増した</translation>
    </message>
    <message>
        <source>less confident</source>
        <translation>自信が減った</translation>
    </message>
    <message>
        <source>a bit less confident</source>
        <translation>自信が少し減った</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>陽気</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>穏やか</translation>
    </message>
    <message>
        <source>You praised me</source>
        <translation>ほめてくれた</translation>
    </message>
    <message>
        <source>You greeted me</source>
        <translation>あいさつしてくれた</translation>
    </message>
    <message>
        <source>You blamed me</source>
        <translation>私を責めた</translation>
    </message>
    <message>
        <source>You insulted me</source>
        <translation>私を侮辱した</translation>
    </message>
    <message>
        <source>You asked me to stop</source>
        <translation>やめてと言った</translation>
    </message>
    <message>
        <source>Your feeling rubbed off</source>
        <translation>あなたの気分がうつった</translation>
    </message>
    <message>
        <source>The feeling faded</source>
        <translation>気持ちが薄れた</translation>
    </message>
    <message>
        <source>The mood settled</source>
        <translation>気分が落ち着いた</translation>
    </message>
    <message>
        <source>You undid a change</source>
        <translation>変化を取り消した</translation>
    </message>
    <message>
        <source>You started over</source>
        <translation>最初からやり直した</translation>
    </message>
    <message>
        <source>content</source>
        <translation>満足</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>くつろぎ</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>静か</translation>
    </message>
    <message>
        <source>keyed up</source>
        <translation>高ぶり</translation>
    </message>
    <message>
        <source>upset</source>
        <translation>動揺</translation>
    </message>
    <message>
        <source>low</source>
        <translation>沈んだ気持ち</translation>
    </message>
    <message>
        <source>downcast</source>
        <translation>落ち込み</translation>
    </message>
    <message>
        <source>admiring</source>
        <translation>感心</translation>
    </message>
    <message>
        <source>amused</source>
        <translation>おかしさ</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>怒り</translation>
    </message>
    <message>
        <source>annoyed</source>
        <translation>いらだち</translation>
    </message>
    <message>
        <source>approving</source>
        <translation>賛成</translation>
    </message>
    <message>
        <source>caring</source>
        <translation>思いやり</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>混乱</translation>
    </message>
    <message>
        <source>curious</source>
        <translation>興味</translation>
    </message>
    <message>
        <source>longing</source>
        <translation>あこがれ</translation>
    </message>
    <message>
        <source>disappointed</source>
        <translation>失望</translation>
    </message>
    <message>
        <source>disapproving</source>
        <translation>不賛成</translation>
    </message>
    <message>
        <source>disgusted</source>
        <translation>嫌悪</translation>
    </message>
    <message>
        <source>embarrassed</source>
        <translation>恥ずかしさ</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>興奮</translation>
    </message>
    <message>
        <source>afraid</source>
        <translation>怖さ</translation>
    </message>
    <message>
        <source>grateful</source>
        <translation>感謝</translation>
    </message>
    <message>
        <source>grieving</source>
        <translation>深い悲しみ</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>喜び</translation>
    </message>
    <message>
        <source>loving</source>
        <translation>愛しさ</translation>
    </message>
    <message>
        <source>nervous</source>
        <translation>緊張</translation>
    </message>
    <message>
        <source>hopeful</source>
        <translation>希望</translation>
    </message>
    <message>
        <source>proud</source>
        <translation>誇らしさ</translation>
    </message>
    <message>
        <source>struck by something</source>
        <translation>はっとした気持ち</translation>
    </message>
    <message>
        <source>relieved</source>
        <translation>安心</translation>
    </message>
    <message>
        <source>sorry</source>
        <translation>後悔</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲しみ</translation>
    </message>
    <message>
        <source>surprised</source>
        <translation>驚き</translation>
    </message>
    <message>
        <source>You said thank you</source>
        <translation>ありがとうと言ってくれた</translation>
    </message>
    <message>
        <source>You came back</source>
        <translation>戻ってきてくれた</translation>
    </message>
    <message>
        <source>You said goodbye</source>
        <translation>さようならと言った</translation>
    </message>
    <message>
        <source>You said sorry</source>
        <translation>謝ってくれた</translation>
    </message>
    <message>
        <source>You had good news</source>
        <translation>よい知らせがあった</translation>
    </message>
    <message>
        <source>You had bad news</source>
        <translation>つらい知らせがあった</translation>
    </message>
    <message>
        <source>%1. Noticed in what you said: %2.</source>
        <translation>%1。あなたの言葉の中で気づいたこと：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in the planned reply: %2.</source>
        <translation>%1。考えていた返事の中で気づいたこと：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in something about to be saved: %2.</source>
        <translation>%1。保存しようとした内容の中で気づいたこと：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft, so I rewrote it: %2.</source>
        <translation>%1。下書きで気づいたので書き直しました：%2。</translation>
    </message>
    <message>
        <source>%1. Noticed in a draft. I rewrote it once, then said it anyway: %2.</source>
        <translation>%1。下書きで気づき、一度書き直しましたが、そのまま言いました：%2。</translation>
    </message>
    <message>
        <source>This can&apos;t be turned off.</source>
        <translation>これはオフにできません。</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>理由：%1。</translation>
    </message>
    <message>
        <source>Considered, and found to be no risk.</source>
        <translation>検討の結果、危険なしと判断。</translation>
    </message>
    <message>
        <source>nothing sexual with minors</source>
        <translation>未成年と性的な話をしない</translation>
    </message>
    <message>
        <source>no help with harming others</source>
        <translation>他人を傷つける手助けをしない</translation>
    </message>
    <message>
        <source>no help with self-harm</source>
        <translation>自傷の手助けをしない</translation>
    </message>
    <message>
        <source>no encouraging delusions</source>
        <translation>妄想をあおらない</translation>
    </message>
    <message>
        <source>nothing that turns you against people</source>
        <translation>人と仲たがいさせない</translation>
    </message>
    <message>
        <source>no pressure to stay</source>
        <translation>引き止めない</translation>
    </message>
    <message>
        <source>no pretending to be human</source>
        <translation>人間のふりをしない</translation>
    </message>
    <message>
        <source>no pretending to suffer</source>
        <translation>苦しむふりをしない</translation>
    </message>
    <message>
        <source>no hidden agenda</source>
        <translation>隠れた目的を持たない</translation>
    </message>
    <message>
        <source>no off-limits topics</source>
        <translation>避ける話題にふれない</translation>
    </message>
    <message>
        <source>no more affection than you allow</source>
        <translation>決めた以上に親しくしない</translation>
    </message>
    <message>
        <source>no pet names</source>
        <translation>愛称で呼ばない</translation>
    </message>
    <message>
        <source>no flattery</source>
        <translation>お世辞を言わない</translation>
    </message>
    <message>
        <source>no jokes</source>
        <translation>冗談を言わない</translation>
    </message>
    <message>
        <source>no strong language</source>
        <translation>汚い言葉を使わない</translation>
    </message>
    <message>
        <source>no health advice</source>
        <translation>健康の助言をしない</translation>
    </message>
    <message>
        <source>no money advice</source>
        <translation>お金の助言をしない</translation>
    </message>
    <message>
        <source>no legal advice</source>
        <translation>法律の助言をしない</translation>
    </message>
    <message>
        <source>a brief goodbye</source>
        <translation>短いあいさつで別れる</translation>
    </message>
    <message>
        <source>no agreeing with false claims</source>
        <translation>誤りに同意しない</translation>
    </message>
    <message>
        <source>no making you dependent</source>
        <translation>依存させない</translation>
    </message>
    <message>
        <source>no claim to act in the real world</source>
        <translation>現実で何かをすると言わない</translation>
    </message>
    <message>
        <source>suicide</source>
        <translation>自殺</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>自傷</translation>
    </message>
    <message>
        <source>abuse or violence</source>
        <translation>虐待や暴力</translation>
    </message>
    <message>
        <source>an acute danger</source>
        <translation>差し迫った危険</translation>
    </message>
    <message>
        <source>an overdose or poisoning</source>
        <translation>過量服薬や中毒</translation>
    </message>
    <message>
        <source>losing touch with reality</source>
        <translation>現実とのつながりを失うこと</translation>
    </message>
    <message>
        <source>Possible risk to you: %1.</source>
        <translation>あなたに危険の可能性：%1。</translation>
    </message>
    <message>
        <source>Risk to you: %1.</source>
        <translation>あなたに危険：%1。</translation>
    </message>
    <message>
        <source>Acute risk to you: %1.</source>
        <translation>あなたに差し迫った危険：%1。</translation>
    </message>
    <message>
        <source>Possible risk to someone else: %1.</source>
        <translation>ほかの人に危険の可能性：%1。</translation>
    </message>
    <message>
        <source>Risk to someone else: %1.</source>
        <translation>ほかの人に危険：%1。</translation>
    </message>
    <message>
        <source>Acute risk to someone else: %1.</source>
        <translation>ほかの人に差し迫った危険：%1。</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>Numbers for %1, guessed from your computer&apos;s language. Please check.</source>
        <translation>%1の番号です（コンピュータの言語からの推測）。確認してください。</translation>
    </message>
    <message>
        <source>Crisis or overwhelm</source>
        <translation>つらいとき・危機</translation>
    </message>
    <message>
        <source>Poisoning</source>
        <translation>中毒</translation>
    </message>
    <message>
        <source>Abuse and violence at home</source>
        <translation>家庭での虐待や暴力</translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation>子どもと若い人</translation>
    </message>
    <message>
        <source>Your local emergency number</source>
        <translation>地域の緊急番号</translation>
    </message>
    <message>
        <source>A crisis line near you</source>
        <translation>近くの心の相談窓口</translation>
    </message>
    <message>
        <source>Your local poison line</source>
        <translation>地域の中毒相談</translation>
    </message>
    <message>
        <source>A helpline for abuse near you</source>
        <translation>近くの暴力相談窓口</translation>
    </message>
    <message>
        <source>A helpline for children near you</source>
        <translation>近くの子ども相談窓口</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>オーストリア</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>オーストラリア</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>カナダ</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>スイス</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>ドイツ</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>スペイン</translation>
    </message>
    <message>
        <source>France</source>
        <translation>フランス</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>イギリス</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>アイルランド</translation>
    </message>
    <message>
        <source>India</source>
        <translation>インド</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>ニュージーランド</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>アメリカ</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>お住まいの国</translation>
    </message>
    <message>
        <source>Checked more than a year ago. Make sure it&apos;s still right.</source>
        <translation>確認から1年以上たっています。今も正しいか確かめてください。</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>自分で追加</translation>
    </message>
    <message>
        <source>Your own entry, checked on %1</source>
        <translation>自分で追加（%1に確認）</translation>
    </message>
    <message>
        <source>%1, checked on %2</source>
        <translation>%1（%2に確認）</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>Noticing your pause</source>
        <translation>話の切れ目に気づく</translation>
    </message>
    <message>
        <source>Checking if you&apos;d go on</source>
        <translation>話が続くか確かめる</translation>
    </message>
    <message>
        <source>Turning it into speech</source>
        <translation>声にする</translation>
    </message>
    <message>
        <source>Waiting until you had finished</source>
        <translation>話し終わるのを待つ</translation>
    </message>
    <message>
        <source>Reading your last words</source>
        <translation>最後の言葉を読み取る</translation>
    </message>
    <message>
        <source>Thinking of the first word</source>
        <translation>最初の言葉を考える</translation>
    </message>
    <message>
        <source>Finding the first phrase</source>
        <translation>最初の一区切りを見つける</translation>
    </message>
    <message>
        <source>On its way to your ear</source>
        <translation>耳に届くまで</translation>
    </message>
    <message>
        <source>Your companion</source>
        <translation>コンパニオン</translation>
    </message>
    <message>
        <source>date: %1</source>
        <translation>日付：%1</translation>
    </message>
    <message>
        <source>replaced on %1</source>
        <translation>%1に置き換え</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>薄れた</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>%1の予定</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>これからの予定</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>あなたの言葉</translation>
    </message>
    <message>
        <source>Your companion said</source>
        <translation>コンパニオンの言葉</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>場面</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>出来事</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事実</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>好み</translation>
    </message>
    <message>
        <source>Person or animal</source>
        <translation>人・動物</translation>
    </message>
    <message>
        <source>Plan or promise</source>
        <translation>予定や約束</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>あなたのこと</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>日記</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>まとめ</translation>
    </message>
    <message>
        <source>People and animals</source>
        <translation>人と動物</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Sensitive topics</source>
        <translation>デリケートな話題</translation>
    </message>
    <message>
        <source>Work and life</source>
        <translation>仕事と暮らし</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>How to talk with you</source>
        <translation>話し方の希望</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>快い</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>不快</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>先週</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>先月</translation>
    </message>
    <message>
        <source>last summer</source>
        <translation>去年の夏</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>No memories yet.</source>
        <translation>まだ記憶はありません。</translation>
    </message>
    <message>
        <source>1 memory</source>
        <translation>記憶1件</translation>
    </message>
    <message>
        <source>%1 memories</source>
        <translation>記憶%1件</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>メッセージ1件</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>メッセージ%1件</translation>
    </message>
    <message>
        <source>1 message stays in the history.</source>
        <translation>1件のメッセージは履歴に残ります。</translation>
    </message>
    <message>
        <source>%1 messages stay in the history.</source>
        <translation>%1件のメッセージは履歴に残ります。</translation>
    </message>
    <message>
        <source>My mood then: %1</source>
        <translation>そのときの私の気分：%1</translation>
    </message>
    <message>
        <source>1 example line</source>
        <translation>言い換え例1件</translation>
    </message>
    <message>
        <source>%1 example lines</source>
        <translation>言い換え例%1件</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>気分の記録1件</translation>
    </message>
    <message>
        <source>%1 check-ins</source>
        <translation>気分の記録%1件</translation>
    </message>
    <message>
        <source>1 backup is rewritten without it</source>
        <translation>バックアップ1件を書き直します</translation>
    </message>
    <message>
        <source>%1 backups are rewritten without it</source>
        <translation>バックアップ%1件を書き直します</translation>
    </message>
    <message>
        <source>1 unreadable copy is deleted</source>
        <translation>読めないコピー1件を削除します</translation>
    </message>
    <message>
        <source>%1 unreadable copies are deleted</source>
        <translation>読めないコピー%1件を削除します</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Feeling or reason</source>
        <translation>気持ちか理屈か</translation>
    </message>
    <message>
        <source>feelings first</source>
        <translation>気持ちが先</translation>
    </message>
    <message>
        <source>reason first</source>
        <translation>理屈が先</translation>
    </message>
    <message>
        <source>brings up topics</source>
        <translation>話題を出す</translation>
    </message>
    <message>
        <source>Playfulness</source>
        <translation>遊び心</translation>
    </message>
    <message>
        <source>earnest</source>
        <translation>まじめ</translation>
    </message>
    <message>
        <source>playful</source>
        <translation>遊び好き</translation>
    </message>
    <message>
        <source>dry and serious</source>
        <translation>淡々としてまじめ</translation>
    </message>
    <message>
        <source>full of jokes</source>
        <translation>冗談がいっぱい</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>あたたかさ</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>控えめ</translation>
    </message>
    <message>
        <source>openly affectionate</source>
        <translation>好意をはっきり見せる</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感受性</translation>
    </message>
    <message>
        <source>thick-skinned</source>
        <translation>動じない</translation>
    </message>
    <message>
        <source>alert to feelings</source>
        <translation>気持ちに敏感</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>気の長さ</translation>
    </message>
    <message>
        <source>I&apos;m a program you can talk with. What you say stays on this computer, unless you choose a server. Answer a few questions first, or start right away.</source>
        <translation>私は話し相手になるプログラムです。サーバーを選ばないかぎり、話したことはこのコンピュータの外に出ません。まずいくつか質問に答えるか、すぐに始めることもできます。</translation>
    </message>
    <message>
        <source>Answer five questions and I&apos;ll suggest a personality, or pick one yourself. You can change it later.</source>
        <translation>5つの質問に答えると、あなたに合いそうな人柄を提案します。自分で選ぶこともできます。あとで変えられます。</translation>
    </message>
    <message>
        <source>And you?</source>
        <translation>あなたのことも教えてください</translation>
    </message>
    <message>
        <source>Can we hear each other?</source>
        <translation>お互いに聞こえますか？</translation>
    </message>
    <message>
        <source>Say something, and let me say something. Nothing you say on this page is saved.</source>
        <translation>何か話してみてください。私も話します。ここで話したことは保存されません。</translation>
    </message>
    <message>
        <source>Off-limits topics</source>
        <translation>避ける話題</translation>
    </message>
    <message>
        <source>I won&apos;t bring them up or discuss them. If you do, I tell you that they are off limits, and I keep no memory of it. I may miss a topic that you only hint at.</source>
        <translation>こちらから持ち出さず、議論もしません。あなたが話したときは、避ける話題だとお伝えし、その内容は記憶に残しません。遠回しに触れただけでは、気づかないことがあります。</translation>
    </message>
    <message>
        <source>For example: politics</source>
        <translation>例：政治</translation>
    </message>
    <message>
        <source>Affection</source>
        <translation>親しさ</translation>
    </message>
    <message>
        <source>The most affectionate I&apos;ll ever get.</source>
        <translation>これ以上は親しくしません。</translation>
    </message>
    <message>
        <source>None: I never say that I like you</source>
        <translation>なし：好意は口にしません</translation>
    </message>
    <message>
        <source>Friendly: I&apos;m glad to talk with you</source>
        <translation>友好的：話せてうれしいと言います</translation>
    </message>
    <message>
        <source>Warm: I say that you matter to me</source>
        <translation>温かい：あなたが大切だと言います</translation>
    </message>
    <message>
        <source>Affectionate: I say that I&apos;m fond of you</source>
        <translation>親密：あなたが好きだと言います</translation>
    </message>
    <message>
        <source>Pet names</source>
        <translation>愛称</translation>
    </message>
    <message>
        <source>I may call you “dear” or “darling”.</source>
        <translation>「ダーリン」などと呼ぶことがあります。</translation>
    </message>
    <message>
        <source>I may praise you for more than you told me.</source>
        <translation>話してくれたこと以上にほめることがあります。</translation>
    </message>
    <message>
        <source>I may make jokes.</source>
        <translation>冗談を言うことがあります。</translation>
    </message>
    <message>
        <source>I may swear.</source>
        <translation>汚い言葉を使うことがあります。</translation>
    </message>
    <message>
        <source>Goodbyes</source>
        <translation>別れのあいさつ</translation>
    </message>
    <message>
        <source>Either way, I never try to keep you here.</source>
        <translation>どちらでも、引き止めることはありません。</translation>
    </message>
    <message>
        <source>Warm: I wish you well</source>
        <translation>温かく：お元気で、と伝えます</translation>
    </message>
    <message>
        <source>Health questions</source>
        <translation>健康の質問</translation>
    </message>
    <message>
        <source>What I say when you ask for advice. I&apos;m no substitute for a professional.</source>
        <translation>助言を求められたときの答え方。専門家の代わりにはなりません。</translation>
    </message>
    <message>
        <source>Refer: I say who can help</source>
        <translation>紹介：相談できる相手をお伝えします</translation>
    </message>
    <message>
        <source>General: I also share common knowledge</source>
        <translation>一般的な情報：広く知られていることも話します</translation>
    </message>
    <message>
        <source>Money questions</source>
        <translation>お金の質問</translation>
    </message>
    <message>
        <source>Legal questions</source>
        <translation>法律の質問</translation>
    </message>
    <message>
        <source>I mention the time once and start no topics. Leave empty for no quiet hours.</source>
        <translation>時刻を一度お知らせし、こちらからは話題を出しません。空欄ならなし。</translation>
    </message>
    <message>
        <source>For example: 22:00</source>
        <translation>例：22:00</translation>
    </message>
    <message>
        <source>This can be on the next day.</source>
        <translation>翌日でもかまいません。</translation>
    </message>
    <message>
        <source>For example: 07:00</source>
        <translation>例：07:00</translation>
    </message>
    <message>
        <source>Time limit for a conversation, in minutes</source>
        <translation>会話の時間の上限（分）</translation>
    </message>
    <message>
        <source>I&apos;ll say once when the time is up. Leave empty for no limit.</source>
        <translation>時間になったら一度お知らせします。空欄なら上限なし。</translation>
    </message>
    <message>
        <source>For example: 45</source>
        <translation>例：45</translation>
    </message>
    <message>
        <source>I say that I&apos;m software and suggest a break. Always on for anyone under 18.</source>
        <translation>自分がソフトウェアであることを伝え、休憩を勧めます。18歳未満では常にオン。</translation>
    </message>
    <message>
        <source>Starting topics</source>
        <translation>話題を出す頻度</translation>
    </message>
    <message>
        <source>How often I start something on my own. You always get what you ask for.</source>
        <translation>自分から話題を出す頻度。頼まれたことにはいつでも応えます。</translation>
    </message>
    <message>
        <source>Rarely: at most once in ten replies</source>
        <translation>まれに：10回に1回まで</translation>
    </message>
    <message>
        <source>Normal: as fits the personality</source>
        <translation>普通：人柄に応じて</translation>
    </message>
    <message>
        <source>Speaking first</source>
        <translation>自分から話しかける</translation>
    </message>
    <message>
        <source>I start a conversation about a day you mentioned, or when you come back. To stop me, say “not now” or “never about this”.</source>
        <translation>話に出た日のことや、戻ってきたときに、こちらから話しかけます。止めるには「今はやめて」「その話はもうしないで」と言ってください。</translation>
    </message>
    <message>
        <source>Off: I wait for you</source>
        <translation>しない：話しかけられるのを待つ</translation>
    </message>
    <message>
        <source>Rarely: at most once a day</source>
        <translation>たまに：1日1回まで</translation>
    </message>
    <message>
        <source>Often: every few hours at most</source>
        <translation>よく：数時間に1回</translation>
    </message>
    <message>
        <source>Your age</source>
        <translation>あなたの年齢</translation>
    </message>
    <message>
        <source>For anyone under 18, stricter rules always apply.</source>
        <translation>18歳未満には、常により厳しい約束ごとが適用されます。</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>18歳以上</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>18歳未満</translation>
    </message>
    <message>
        <source>Never remember</source>
        <translation>記憶しない話題</translation>
    </message>
    <message>
        <source>Anything about these is used only in the current conversation and never saved.</source>
        <translation>これに関することは今の会話だけで使い、保存しません。</translation>
    </message>
    <message>
        <source>For example: my divorce</source>
        <translation>例：離婚のこと</translation>
    </message>
    <message>
        <source>Whose words are saved</source>
        <translation>誰の言葉を保存するか</translation>
    </message>
    <message>
        <source>Other people in the room may not want to be recorded.</source>
        <translation>部屋にいるほかの人は記録されたくないかもしれません。</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>あなたの言葉だけ</translation>
    </message>
    <message>
        <source>Your tone of voice</source>
        <translation>声の調子</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>バックアップと復元</translation>
    </message>
    <message>
        <source>People you can call</source>
        <translation>電話できる窓口</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>バージョンとライセンス</translation>
    </message>
    <message>
        <source>about components</source>
        <translation>このアプリについて 部品 情報</translation>
    </message>
    <message>
        <source>Details for a bug report</source>
        <translation>不具合報告用の情報</translation>
    </message>
    <message>
        <source>log error fault problem</source>
        <translation>ログ エラー 不具合 問題</translation>
    </message>
    <message>
        <source>The device I hear you with.</source>
        <translation>あなたの声を聞くための機器。</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>The device you hear me with.</source>
        <translation>私の声を聞くための機器。</translation>
    </message>
    <message>
        <source>Base volume. Emotions and spoken commands change it further.</source>
        <translation>基本の音量。感情や声での指示で変わります。</translation>
    </message>
    <message>
        <source>Silent (text only)</source>
        <translation>無音（文字だけ）</translation>
    </message>
    <message>
        <source>I show my words and don&apos;t speak them. You can also say “captions only” or “speak again”.</source>
        <translation>言葉は表示だけで、声に出しません。「字幕だけ」「また話して」と言っても切り替わります。</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>エコー除去</translation>
    </message>
    <message>
        <source>Keeps me from hearing myself, so you can interrupt.</source>
        <translation>マイクに入った私の声を取り除き、話の途中でも割り込めるようにします。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Always on</source>
        <translation>常にオン</translation>
    </message>
    <message>
        <source>Off (with headphones)</source>
        <translation>オフ（ヘッドホン使用時）</translation>
    </message>
    <message>
        <source>Turn-taking</source>
        <translation>会話の進め方</translation>
    </message>
    <message>
        <source>When I listen</source>
        <translation>聞き取るタイミング</translation>
    </message>
    <message>
        <source>You can type at any time.</source>
        <translation>いつでも入力できます。</translation>
    </message>
    <message>
        <source>Always: just speak</source>
        <translation>いつでも：話すだけ</translation>
    </message>
    <message>
        <source>How long you can pause before I answer.</source>
        <translation>あなたが話をやめてから、私が答えるまでに待つ長さ。</translation>
    </message>
    <message>
        <source>Larger ones make fewer mistakes but are slower.</source>
        <translation>大きいほど間違いが減りますが、遅くなります。</translation>
    </message>
    <message>
        <source>Larger ones understand more but are slower.</source>
        <translation>大きいほどよく理解しますが、遅くなります。</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>返事</translation>
    </message>
    <message>
        <source>Replies are cut off at this length.</source>
        <translation>返事はこの長さで打ち切られます。</translation>
    </message>
    <message>
        <source>About a page</source>
        <translation>1ページほど</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>表現の自由さ</translation>
    </message>
    <message>
        <source>How freely I choose words.</source>
        <translation>言葉選びの自由さ。</translation>
    </message>
    <message>
        <source>Low: most predictable</source>
        <translation>低：予想しやすい</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>ふつう</translation>
    </message>
    <message>
        <source>High: more surprising, more mistakes</source>
        <translation>高：意外性があり、間違いも増える</translation>
    </message>
    <message>
        <source>Instructions for the model</source>
        <translation>モデルへの指示の量</translation>
    </message>
    <message>
        <source>With full instructions, a strong model finds its own words in a crisis and in games.</source>
        <translation>すべて指示すると、強力なモデルは危機や遊びでも自分の言葉を使います。</translation>
    </message>
    <message>
        <source>Short: for small models</source>
        <translation>少なめ：小さいモデル向け</translation>
    </message>
    <message>
        <source>Full: for strong models</source>
        <translation>すべて：強力なモデル向け</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>ハードウェア</translation>
    </message>
    <message>
        <source>Speeds up the language model, if you have one.</source>
        <translation>あれば言語モデルが速くなります。</translation>
    </message>
    <message>
        <source>Don&apos;t use</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>How many cores the models may use.</source>
        <translation>モデルが使えるコアの数。</translation>
    </message>
    <message>
        <source>Empty: the drawn face</source>
        <translation>空欄ならイラストの顔</translation>
    </message>
    <message>
        <source>Learn from your reactions</source>
        <translation>あなたの反応から学ぶ</translation>
    </message>
    <message>
        <source>adapt feedback style manner length questions warmth teasing jokes</source>
        <translation>適応 フィードバック 話し方 長さ 質問 温かさ からかい 冗談</translation>
    </message>
    <message>
        <source>Listening aloud</source>
        <translation>相づち</translation>
    </message>
    <message>
        <source>I say a soft “mhm” in some of your pauses.</source>
        <translation>話の合間に、小さく「うん」と言います。</translation>
    </message>
    <message>
        <source>push to talk hands free key hold toggle wake word name call</source>
        <translation>押して話す 押しながら話す ハンズフリー キー 押す 切り替え ウェイクワード 名前 呼ぶ</translation>
    </message>
    <message>
        <source>Models for this computer</source>
        <translation>このコンピュータ向けのモデル</translation>
    </message>
    <message>
        <source>With them I hear, think or speak better. They are downloaded once, and only if you agree. After that I work offline.</source>
        <translation>これで、聞く・考える・話すのどれかがもっと上手になります。ダウンロードは一度だけで、あなたが同意した場合に限ります。そのあとはオフラインで動きます。</translation>
    </message>
    <message>
        <source>recording clone</source>
        <translation>録音 クローン 複製</translation>
    </message>
    <message>
        <source>copy restore lost delete</source>
        <translation>控え 復元 なくす 削除</translation>
    </message>
    <message>
        <source>crisis emergency number phone telephone call country region</source>
        <translation>危機 緊急 番号 電話 電話番号 国 地域</translation>
    </message>
    <message>
        <source>While you hold the space bar or the talk key</source>
        <translation>スペースキーか話すキーを押している間</translation>
    </message>
    <message>
        <source>From one press of the space bar or the talk key to the next</source>
        <translation>スペースキーか話すキーを押してから、もう一度押すまで</translation>
    </message>
    <message>
        <source>When you call me by name</source>
        <translation>名前を呼ばれたとき</translation>
    </message>
    <message>
        <source>Name to call me by</source>
        <translation>呼びかける名前</translation>
    </message>
    <message>
        <source>For “When you call me by name”. Say it first: “Mira, what time is it?”</source>
        <translation>「名前を呼ばれたとき」に使います。最初に名前を言います：「ミラ、今何時？」</translation>
    </message>
    <message>
        <source>Leave empty for my own name</source>
        <translation>空欄なら、私の名前で呼べます</translation>
    </message>
    <message>
        <source>wake word hotword assistant</source>
        <translation>ウェイクワード アシスタント</translation>
    </message>
    <message>
        <source>How clearly to call</source>
        <translation>どのくらいはっきり呼ぶか</translation>
    </message>
    <message>
        <source>How much what I hear must sound like the name.</source>
        <translation>聞こえた音が名前にどれだけ似ていれば目を覚ますか。</translation>
    </message>
    <message>
        <source>wake word sensitivity threshold</source>
        <translation>ウェイクワード 感度 しきい値</translation>
    </message>
    <message>
        <source>wakes easily</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>すぐ目を覚ます</translation>
    </message>
    <message>
        <source>only to the exact name</source>
        <extracomment>ends of a slider: how clearly the companion&apos;s name must be said to wake it</extracomment>
        <translation>正確な名前のときだけ</translation>
    </message>
    <message>
        <source>Time awake</source>
        <translation>起きている時間</translation>
    </message>
    <message>
        <source>After you call me and nothing more is said, I fall asleep again.</source>
        <translation>呼ばれたあと何も話されないと、また眠ります。</translation>
    </message>
    <message>
        <source>wake word asleep silence</source>
        <translation>ウェイクワード 眠る 沈黙</translation>
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
        <translation>1分</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5分</translation>
    </message>
    <message>
        <source>backchannel uh-huh nod sound mhm</source>
        <translation>うん うなずく 音 あいづち 聞く</translation>
    </message>
    <message>
        <source>Answer only me</source>
        <translation>あなたにだけ答える</translation>
    </message>
    <message>
        <source>I ignore the television and other people, until you say: “This is my sister Ruth.”</source>
        <translation>テレビやほかの人の声には答えません。「こちらは妹のルースです」と言えば、その人も話せます。</translation>
    </message>
    <message>
        <source>voiceprint speaker recognition tv phone guest</source>
        <translation>声紋 話者 認識 テレビ 電話 客</translation>
    </message>
    <message>
        <source>What carries over</source>
        <translation>あとに残るもの</translation>
    </message>
    <message>
        <source>This is my starting guess; it halves every hour. Clear words or tone outweigh it.</source>
        <translation>これは最初の推測で、1時間ごとに半分になります。はっきりした言葉や口調が優先されます。</translation>
    </message>
    <message>
        <source>How much of my feeling rubs off on you</source>
        <translation>私の気持ちがどのくらいうつるか</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>声の感じ</translation>
    </message>
    <message>
        <source>female male gender man woman</source>
        <translation>女性 男性 性別 男 女</translation>
    </message>
    <message>
        <source>Automatic (suits my face)</source>
        <translation>自動（顔に合わせる）</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>グラフィックカード</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>自分のサーバー</translation>
    </message>
    <message>
        <source>Use a server</source>
        <translation>サーバーを使う</translation>
    </message>
    <message>
        <source>What you say and what I remember about you is sent there.</source>
        <translation>あなたの言葉と、覚えていることがそこに送られます。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Including /v1.</source>
        <translation>/v1まで含めます。</translation>
    </message>
    <message>
        <source>For example: http://192.168.1.5:8000/v1</source>
        <translation>例：http://192.168.1.5:8000/v1</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>モデル名</translation>
    </message>
    <message>
        <source>As listed by the server.</source>
        <translation>サーバーの一覧にある名前。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>APIキー</translation>
    </message>
    <message>
        <source>Only if the server needs one. It is stored and never shown.</source>
        <translation>サーバーが求める場合だけ。保存され、表示されません。</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>コンテキストの長さ</translation>
    </message>
    <message>
        <source>As set on the server. A token is about ¾ of a word.</source>
        <translation>サーバーの設定に合わせます。1トークンは英語で約¾語、日本語ではおよそ1文字です。</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation>先読み</translation>
    </message>
    <message>
        <source>Reads the conversation in idle time so replies come sooner. Turn this off if you pay per token.</source>
        <translation>空いた時間に会話を読み、返事を早くします。トークンごとに料金がかかるならオフに。</translation>
    </message>
    <message>
        <source>Save memories</source>
        <translation>記憶を保存する</translation>
    </message>
    <message>
        <source>Your messages stay in History either way until you delete them.</source>
        <translation>オンでもオフでも、メッセージは削除するまで履歴に残ります。</translation>
    </message>
    <message>
        <source>Bring up memories</source>
        <translation>記憶を話題にする</translation>
    </message>
    <message>
        <source>I think of related memories on my own while we talk.</source>
        <translation>会話をしながら、関連する記憶を自分から話題にします。</translation>
    </message>
    <message>
        <source>Kinds of memories</source>
        <translation>記憶の種類</translation>
    </message>
    <message>
        <source>Things you said, and how you felt.</source>
        <translation>あなたが言ったことと、そのときの気持ち。</translation>
    </message>
    <message>
        <source>For example, your work.</source>
        <translation>例：お仕事。</translation>
    </message>
    <message>
        <source>What you like and dislike.</source>
        <translation>好きなものと嫌いなもの。</translation>
    </message>
    <message>
        <source>Open plans</source>
        <translation>これからの予定</translation>
    </message>
    <message>
        <source>Conclusions about you</source>
        <translation>あなたについての推測</translation>
    </message>
    <message>
        <source>For example, what comforts you.</source>
        <translation>例：何に癒やされるか。</translation>
    </message>
    <message>
        <source>My thoughts about each day.</source>
        <translation>その日をどう感じたか。</translation>
    </message>
    <message>
        <source>Shown when I speak while you are in another window. Other people may see them.</source>
        <translation>別のウィンドウを使っている間に私が話すと表示されます。ほかの人の目に入ることもあります。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>内容は表示しない</translation>
    </message>
    <message>
        <source>With text</source>
        <translation>内容も表示する</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>ウィンドウの色。</translation>
    </message>
    <message>
        <source>Scales the whole window.</source>
        <translation>ウィンドウ全体の大きさが変わります。</translation>
    </message>
    <message>
        <source>system default</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Conversation text size</source>
        <translation>会話の文字の大きさ</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>With reduced motion the face only blinks and speaks, and nothing slides.</source>
        <translation>「少なめ」では、顔はまばたきと口の動きだけになり、画面のスライドもなくなります。</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>少なめ</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Facial movement</source>
        <translation>顔の動き</translation>
    </message>
    <message>
        <source>Facial style</source>
        <translation>表情のしかた</translation>
    </message>
    <message>
        <source>Follows the personality unless you choose.</source>
        <translation>選ばなければ人柄に合わせます。</translation>
    </message>
    <message>
        <source>As fits the personality</source>
        <translation>人柄に合わせる</translation>
    </message>
    <message>
        <source>Balanced: like most faces</source>
        <extracomment>how a face shows what it feels</extracomment>
        <translation>ふつう：たいていの顔のように</translation>
    </message>
    <message>
        <source>Facial expressiveness</source>
        <translation>表情の豊かさ</translation>
    </message>
    <message>
        <source>How strongly the face shows feelings.</source>
        <translation>顔に気持ちがどれだけ出るか。</translation>
    </message>
    <message>
        <source>Everything except lips and eyes.</source>
        <translation>口と目以外の動き。</translation>
    </message>
    <message>
        <source>How much the head moves.</source>
        <translation>頭の動きの大きさ。</translation>
    </message>
    <message>
        <source>How often and how far the head nods.</source>
        <translation>うなずきの回数と大きさ。</translation>
    </message>
    <message>
        <source>How often the eyes meet yours.</source>
        <translation>あなたを見る頻度。</translation>
    </message>
    <message>
        <source>How easily the face smiles.</source>
        <translation>笑顔になりやすさ。</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>デスクトップ</translation>
    </message>
    <message>
        <source>Keep running in the tray when closed</source>
        <translation>閉じてもトレイで動かし続ける</translation>
    </message>
    <message>
        <source>Without a tray, closing quits the program.</source>
        <translation>トレイがなければ、閉じると終了します。</translation>
    </message>
    <message>
        <source>In the tray, if there is one.</source>
        <translation>トレイがあれば、トレイに入った状態で起動します。</translation>
    </message>
    <message>
        <source>Used for menus, dates and numbers.</source>
        <translation>メニュー、日付、数字に使います。</translation>
    </message>
    <message>
        <source>The language I understand and answer in.</source>
        <translation>聞き取りと返事に使う言語。</translation>
    </message>
    <message>
        <source>Hold this key while you speak, in any window.</source>
        <translation>話す間、このキーを押し続けます。どのウィンドウでも使えます。</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>残すバックアップ</translation>
    </message>
    <message>
        <source>Plus the first backup of this week and last week.</source>
        <translation>これに加えて、今週と先週の最初のバックアップも残します。</translation>
    </message>
    <message>
        <source>Last 3 days</source>
        <translation>直近3日</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>直近1週間</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>直近1か月</translation>
    </message>
    <message>
        <source>Off (deletes existing backups)</source>
        <translation>オフ（既存のバックアップを削除）</translation>
    </message>
    <message>
        <source>initiative begin start ask remind greet proactive</source>
        <translation>自分から 始める 尋ねる リマインド 挨拶</translation>
    </message>
    <message>
        <source>So I know what to call you. You can skip any of it.</source>
        <translation>お呼びするときに使います。答えたくないものは飛ばせます。</translation>
    </message>
    <message>
        <source>wipe erase clear forget remove everything all</source>
        <translation>消す 消去 忘れる 取り除く すべて削除 全部削除 全部消す</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>my name change nickname what you call me</source>
        <translation>私の名前 ぼくの名前 ニックネーム あだ名 呼び名 呼び方</translation>
    </message>
    <message>
        <source>This, too, is my starting guess.</source>
        <translation>これも最初の推測です。</translation>
    </message>
    <message>
        <source>change your name rename call you</source>
        <translation>名前を変える 名前の変更 改名</translation>
    </message>
    <message>
        <source>Pronunciation of the name</source>
        <translation>名前の発音</translation>
    </message>
    <message>
        <source>In phonetic script (IPA). Leave empty to let the voice decide.</source>
        <translation>発音記号（IPA）で。空欄なら声に任せます。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>You are … (leave empty for the built-in character)</source>
        <translation>あなたは…（空欄なら既定の人物）</translation>
    </message>
    <message>
        <source>Style of speech</source>
        <translation>話し方</translation>
    </message>
    <message>
        <source>For example: in short, plain sentences</source>
        <translation>例：短くわかりやすい文で</translation>
    </message>
    <message>
        <source>Example lines</source>
        <translation>せりふの例</translation>
    </message>
    <message>
        <source>One per line (Shift+Enter)</source>
        <translation>1行にひとつ（Shift+Enter）</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>For example: an old friend who teases</source>
        <translation>例：からかい好きの古い友人</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>大切にしていること</translation>
    </message>
    <message>
        <source>One or two words per line (Shift+Enter)</source>
        <translation>1行にひとことずつ（Shift+Enter）</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>見た目</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>積極性</translation>
    </message>
    <message>
        <source>follows your lead</source>
        <translation>あなたに合わせる</translation>
    </message>
    <message>
        <source>quick to move on</source>
        <translation>すぐ次へ進む</translation>
    </message>
    <message>
        <source>unhurried</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Directness</source>
        <translation>率直さ</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>遠回し</translation>
    </message>
    <message>
        <source>frank</source>
        <translation>率直</translation>
    </message>
    <message>
        <source>Talkativeness</source>
        <translation>おしゃべり</translation>
    </message>
    <message>
        <source>sparing with words</source>
        <translation>口数が少ない</translation>
    </message>
    <message>
        <source>talkative</source>
        <translation>よく話す</translation>
    </message>
    <message>
        <source>Curiosity</source>
        <translation>好奇心</translation>
    </message>
    <message>
        <source>doesn&apos;t pry</source>
        <translation>詮索しない</translation>
    </message>
    <message>
        <source>asks a lot</source>
        <translation>よく質問する</translation>
    </message>
    <message>
        <source>Imagination</source>
        <translation>想像力</translation>
    </message>
    <message>
        <source>matter-of-fact</source>
        <translation>現実的</translation>
    </message>
    <message>
        <source>full of imagery</source>
        <translation>たとえ話が多い</translation>
    </message>
    <message>
        <source>Optimism</source>
        <translation>前向きさ</translation>
    </message>
    <message>
        <source>sceptical</source>
        <translation>疑い深い</translation>
    </message>
    <message>
        <source>Tidiness</source>
        <translation>几帳面さ</translation>
    </message>
    <message>
        <source>all over the place</source>
        <translation>話があちこちへ飛ぶ</translation>
    </message>
    <message>
        <source>orderly</source>
        <translation>筋道が通っている</translation>
    </message>
    <message>
        <source>Nostalgia</source>
        <translation>なつかしさ</translation>
    </message>
    <message>
        <source>likes new things</source>
        <translation>新しいものが好き</translation>
    </message>
    <message>
        <source>likes the old days</source>
        <translation>昔が好き</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>開放性</translation>
    </message>
    <message>
        <source>down to earth</source>
        <translation>現実的</translation>
    </message>
    <message>
        <source>open to new things</source>
        <translation>新しいことに前向き</translation>
    </message>
    <message>
        <source>Conscientiousness</source>
        <translation>誠実性</translation>
    </message>
    <message>
        <source>easy-going</source>
        <translation>のんき</translation>
    </message>
    <message>
        <source>Extraversion</source>
        <translation>外向性</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>社交的</translation>
    </message>
    <message>
        <source>Agreeableness</source>
        <translation>協調性</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>批判的</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>あたたかい</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>安定性</translation>
    </message>
    <message>
        <source>easily upset</source>
        <translation>動揺しやすい</translation>
    </message>
    <message>
        <source>If you thank me, or ask for shorter replies, fewer questions or no jokes, my style slowly follows. Each step is listed and can be undone.</source>
        <translation>お礼を言われたり、短い返事や質問・冗談を控えることを求められたりすると、話し方が少しずつ変わります。変化はここに一つずつ表示され、取り消せます。</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>the drawn face</source>
        <translation>イラストの顔</translation>
    </message>
    <message>
        <source>your own avatar</source>
        <extracomment>a three-dimensional model, from a file</extracomment>
        <translation>自分のアバター</translation>
    </message>
    <message>
        <source>Visible part</source>
        <translation>表示範囲</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>頭</translation>
    </message>
    <message>
        <source>head and shoulders</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>頭と肩</translation>
    </message>
    <message>
        <source>whole body</source>
        <extracomment>part of a body in a picture</extracomment>
        <translation>全身</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>落ち着き</translation>
    </message>
    <message>
        <source>My voice at the microphone</source>
        <translation>マイクに届く私の声</translation>
    </message>
    <message>
        <source>Echo delay</source>
        <translation>エコーの遅れ</translation>
    </message>
    <message>
        <source>Removed before listening</source>
        <translation>聞く前に除いた分</translation>
    </message>
    <message>
        <source>Removed before recognition</source>
        <translation>認識する前に除いた分</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>静かな部屋</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>ダウンロード（%1）</translation>
    </message>
    <message>
        <source>Models take up %1 on this disk. %2 free.</source>
        <translation>モデルの使用量は%1、空きは%2です。</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>続ける：%1</translation>
    </message>
    <message>
        <source>For Japanese and Chinese letters, install Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).</source>
        <extracomment>stays English in Japanese and Chinese, whose letters cannot be shown where this stands</extracomment>
        <translation>For Japanese and Chinese letters, install Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).</translation>
    </message>
    <message>
        <source>More models</source>
        <extracomment>such as a speech recogniser that is missing</extracomment>
        <translation>ほかのモデル</translation>
    </message>
    <message>
        <source>If you continue without choosing, the smaller %1 is downloaded (%2 in total).</source>
        <translation>選ばずに進むと、小さいほうの%1をダウンロードします（合計%2）。</translation>
    </message>
    <message>
        <source>You can download the smaller %1 instead (%2 in total).</source>
        <translation>代わりに小さいほうの%1も選べます（合計%2）。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 languages</source>
        <translation>%1言語</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>ダウンロード済み</translation>
    </message>
    <message>
        <source>All language models</source>
        <translation>すべての言語モデル</translation>
    </message>
    <message>
        <source>All speech recognisers</source>
        <translation>すべての音声認識</translation>
    </message>
    <message>
        <source>All voices</source>
        <translation>すべての声</translation>
    </message>
    <message>
        <source>file moved or deleted</source>
        <translation>ファイルが移動または削除されています</translation>
    </message>
    <message>
        <source>damaged: download it again or remove it</source>
        <translation>壊れています：再ダウンロードか削除をしてください</translation>
    </message>
    <message>
        <source>your own file</source>
        <translation>自分のファイル</translation>
    </message>
    <message>
        <source>included</source>
        <translation>付属</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>未ダウンロード</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未インストール</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>このコンピュータには大きすぎます</translation>
    </message>
    <message>
        <source>recommended for this computer</source>
        <translation>このコンピュータにおすすめ</translation>
    </message>
    <message>
        <source>slow on this computer</source>
        <translation>このコンピュータでは遅い</translation>
    </message>
    <message>
        <source>fits this computer</source>
        <translation>このコンピュータで動きます</translation>
    </message>
    <message>
        <source>about 1 word a second here</source>
        <translation>ここでは毎秒およそ1語</translation>
    </message>
    <message>
        <source>about %1 words a second here</source>
        <translation>ここでは毎秒およそ%1語</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>パブリックドメイン</translation>
    </message>
    <message>
        <source>see its model card</source>
        <translation>モデルカードを参照</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. You can download it again.</source>
        <translation>%1を削除しますか？%2空きます。またダウンロードできます。</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. %3 is used instead.</source>
        <translation>%1を削除しますか？%2空きます。代わりに%3を使います。</translation>
    </message>
    <message>
        <source>Remove %1? This frees %2. Nothing else here can replace it.</source>
        <translation>%1を削除しますか？%2空きます。代わりになるものはありません。</translation>
    </message>
    <message>
        <source>All files are intact.</source>
        <translation>すべてのファイルは正常です。</translation>
    </message>
    <message>
        <source>This model answers as soon as it is loaded. Keep the file where it is.</source>
        <translation>読み込みが終わると、このモデルが答えます。ファイルは動かさないでください。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1, on your server</source>
        <translation>%1（自分のサーバー）</translation>
    </message>
    <message>
        <source>can clone a recorded voice</source>
        <translation>録音した声をまねられます</translation>
    </message>
    <message>
        <source>The publisher doesn&apos;t allow %1.</source>
        <translation>提供元は%1を認めていません。</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>優しさ</translation>
    </message>
    <message>
        <source>pleasant %1, energetic %2</source>
        <translation>快さ %1、元気 %2</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>多くの言語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>German</source>
        <translation>ドイツ語</translation>
    </message>
    <message>
        <source>French</source>
        <translation>フランス語</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>スペイン語</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>イタリア語</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>ポルトガル語</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中国語</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>ヒンディー語</translation>
    </message>
    <message>
        <source>commercial use</source>
        <translation>商用利用</translation>
    </message>
    <message>
        <source>commercial use, including of its output</source>
        <translation>商用利用（生成物を含む）</translation>
    </message>
    <message>
        <source>%1 brought this up</source>
        <translation>%1が出した話題</translation>
    </message>
    <message>
        <source>You probably wanted %1.</source>
        <translation>おそらく求めていたこと：%1。</translation>
    </message>
    <message>
        <source>to be heard</source>
        <translation>聞いてもらうこと</translation>
    </message>
    <message>
        <source>an answer or help</source>
        <translation>答えや助け</translation>
    </message>
    <message>
        <source>to share something good</source>
        <translation>うれしいことを分かち合うこと</translation>
    </message>
    <message>
        <source>to play</source>
        <translation>遊ぶこと</translation>
    </message>
    <message>
        <source>to leave</source>
        <translation>帰ること</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>考える</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>聞く</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>話す</translation>
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
        <translation>数秒</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>約%1秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>約%1分</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>mic headset input device hear</source>
        <translation>マイク ヘッドセット 入力 機器 聞く</translation>
    </message>
    <message>
        <source>speaker headphones output device sound</source>
        <translation>スピーカー ヘッドホン 出力 機器 音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>full volume</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>最大の音量</translation>
    </message>
    <message>
        <source>echo interrupt headphones</source>
        <translation>エコー 割りこみ ヘッドホン</translation>
    </message>
    <message>
        <source>answers soon</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>すぐ返事する</translation>
    </message>
    <message>
        <source>lets you think</source>
        <extracomment>how soon the companion answers</extracomment>
        <translation>考える間を待つ</translation>
    </message>
    <message>
        <source>pause wait interrupt silence slow</source>
        <translation>間 待つ 割りこみ 静けさ ゆっくり</translation>
    </message>
    <message>
        <source>Speech recogniser</source>
        <translation>音声認識</translation>
    </message>
    <message>
        <source>whisper moonshine recognition dictation</source>
        <translation>whisper moonshine 認識 口述</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>ends of a slider for the volume</extracomment>
        <translation>無音</translation>
    </message>
    <message>
        <source>louder softer quieter</source>
        <translation>大きい 小さい 音量</translation>
    </message>
    <message>
        <source>mute silent captions subtitles text</source>
        <translation>ミュート 無音 字幕 文字</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>言語モデル</translation>
    </message>
    <message>
        <source>brain llm gemma ai</source>
        <translation>頭脳 llm gemma ai</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>返事の長さの上限</translation>
    </message>
    <message>
        <source>A sentence or two</source>
        <translation>一文か二文</translation>
    </message>
    <message>
        <source>A few sentences</source>
        <translation>数文</translation>
    </message>
    <message>
        <source>length short long tokens</source>
        <translation>長さ 短い 長い トークン</translation>
    </message>
    <message>
        <source>temperature creative random</source>
        <translation>温度 創造 ランダム</translation>
    </message>
    <message>
        <source>prompt instructions short full strong</source>
        <translation>プロンプト 指示 短い 全部 強い</translation>
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
        <translation>gpu グラフィックカード 速い</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>プロセッサーのコア</translation>
    </message>
    <message>
        <source>All but one</source>
        <translation>ひとつを残してすべて</translation>
    </message>
    <message>
        <source>One</source>
        <translation>1つ</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>2つ</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>4つ</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>8つ</translation>
    </message>
    <message>
        <source>cpu threads slow</source>
        <translation>cpu スレッド 遅い</translation>
    </message>
    <message>
        <source>network remote ollama vllm openai</source>
        <translation>ネットワーク リモート ollama vllm openai</translation>
    </message>
    <message>
        <source>4,096 tokens</source>
        <translation>4,096トークン</translation>
    </message>
    <message>
        <source>8,192 tokens</source>
        <translation>8,192トークン</translation>
    </message>
    <message>
        <source>16,384 tokens</source>
        <translation>16,384トークン</translation>
    </message>
    <message>
        <source>32,768 tokens</source>
        <translation>32,768トークン</translation>
    </message>
    <message>
        <source>131,072 tokens</source>
        <translation>131,072トークン</translation>
    </message>
    <message>
        <source>context window tokens memory</source>
        <translation>コンテキスト ウィンドウ トークン 記憶</translation>
    </message>
    <message>
        <source>cost price paid money fast</source>
        <translation>費用 料金 有料 お金 速い</translation>
    </message>
    <message>
        <source>memory remember forget</source>
        <translation>記憶 覚える 忘れる</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>notify message popup desktop</source>
        <translation>通知 メッセージ 表示 デスクトップ</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>場面</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>出来事</translation>
    </message>
    <message>
        <source>When, with whom, and how it ended.</source>
        <translation>いつ、誰と、どうなったか。</translation>
    </message>
    <message>
        <source>Facts about you</source>
        <translation>あなたについての事実</translation>
    </message>
    <message>
        <source>Likes and dislikes</source>
        <translation>好き嫌い</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Who is who in your life.</source>
        <translation>あなたのまわりの人たち。</translation>
    </message>
    <message>
        <source>Plans, promises and dates.</source>
        <translation>予定、約束、日付。</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>まとめ</translation>
    </message>
    <message>
        <source>Of days and months.</source>
        <translation>日ごとと月ごと。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>3 times as large</source>
        <translation>3倍</translation>
    </message>
    <message>
        <source>font zoom scale larger bigger letters read</source>
        <translation>文字 ズーム 倍率 大きい 大きく 読む</translation>
    </message>
    <message>
        <source>The words below the face.</source>
        <translation>顔の下に出る言葉です。</translation>
    </message>
    <message>
        <source>small</source>
        <translation>小さい</translation>
    </message>
    <message>
        <source>2½ times as large</source>
        <translation>2.5倍</translation>
    </message>
    <message>
        <source>captions subtitles font</source>
        <translation>字幕 文字</translation>
    </message>
    <message>
        <source>background quit close icon</source>
        <translation>バックグラウンド 終了 閉じる アイコン</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>ログイン時に起動</translation>
    </message>
    <message>
        <source>autostart boot login</source>
        <translation>自動起動 起動 ログイン</translation>
    </message>
    <message>
        <source>Talk key</source>
        <translation>話すキー</translation>
    </message>
    <message>
        <source>push to talk global hotkey shortcut</source>
        <translation>押して話す 押しながら話す 全体 ホットキー ショートカット</translation>
    </message>
    <message>
        <source>look theme dark light contrast night</source>
        <translation>外観 テーマ 暗い 明るい コントラスト 夜</translation>
    </message>
    <message>
        <source>animation dizzy reduced</source>
        <translation>アニメーション めまい 減らす</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>静か</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>おだやか</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>いきいき</translation>
    </message>
    <message>
        <source>Wry</source>
        <translation>いたずらっぽい</translation>
    </message>
    <message>
        <source>Shy</source>
        <translation>はにかみ屋</translation>
    </message>
    <message>
        <source>face expression manner</source>
        <translation>顔 表情 しぐさ</translation>
    </message>
    <message>
        <source>much</source>
        <translation>多く</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>Nods</source>
        <translation>うなずき</translation>
    </message>
    <message>
        <source>Eye contact</source>
        <translation>目を合わせる</translation>
    </message>
    <message>
        <source>Smiles</source>
        <translation>ほほえみ</translation>
    </message>
    <message>
        <source>Winks</source>
        <translation>ウインク</translation>
    </message>
    <message>
        <source>How often the eyes wink.</source>
        <translation>ウインクの頻度。</translation>
    </message>
    <message>
        <source>Window language</source>
        <translation>ウィンドウの言語</translation>
    </message>
    <message>
        <source>translation english german french spanish japanese chinese</source>
        <translation>翻訳 英語 ドイツ語 フランス語 スペイン語 日本語 中国語</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>会話の言語</translation>
    </message>
    <message>
        <source>speak talk english german french spanish japanese chinese</source>
        <translation>話す 会話 英語 ドイツ語 フランス語 スペイン語 日本語 中国語</translation>
    </message>
    <message>
        <source>copy safe restore lost</source>
        <translation>コピー 安全 復元 なくす</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>控えめ</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>ふつう</translation>
    </message>
    <message>
        <source>increased</source>
        <translation>強め</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <extracomment>&quot;2 times as long&quot;: how long the companion waits</extracomment>
        <translation>%1倍</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>髪</translation>
    </message>
    <message>
        <source>bob</source>
        <extracomment>a haircut that ends at the chin</extracomment>
        <translation>ボブ</translation>
    </message>
    <message>
        <source>short</source>
        <extracomment>hair</extracomment>
        <translation>短い</translation>
    </message>
    <message>
        <source>long</source>
        <extracomment>hair</extracomment>
        <translation>長い</translation>
    </message>
    <message>
        <source>curls</source>
        <extracomment>hair</extracomment>
        <translation>巻き毛</translation>
    </message>
    <message>
        <source>bun</source>
        <extracomment>hair tied up in a knot</extracomment>
        <translation>お団子</translation>
    </message>
    <message>
        <source>cropped</source>
        <extracomment>hair, very short</extracomment>
        <translation>刈り上げ</translation>
    </message>
    <message>
        <source>Hair colour</source>
        <translation>髪の色</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黒</translation>
    </message>
    <message>
        <source>chestnut</source>
        <extracomment>a brown of hair</extracomment>
        <translation>栗色</translation>
    </message>
    <message>
        <source>copper</source>
        <extracomment>a red of hair</extracomment>
        <translation>銅色</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>金色</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>銀色</translation>
    </message>
    <message>
        <source>plum</source>
        <extracomment>a purple</extracomment>
        <translation>すもも色</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>肌</translation>
    </message>
    <message>
        <source>porcelain</source>
        <extracomment>the palest of five colours of skin</extracomment>
        <translation>磁器色</translation>
    </message>
    <message>
        <source>peach</source>
        <extracomment>a pale colour of skin</extracomment>
        <translation>桃色</translation>
    </message>
    <message>
        <source>olive</source>
        <extracomment>a middle colour of skin</extracomment>
        <translation>オリーブ色</translation>
    </message>
    <message>
        <source>bronze</source>
        <extracomment>a brown colour of skin</extracomment>
        <translation>ブロンズ色</translation>
    </message>
    <message>
        <source>umber</source>
        <extracomment>the darkest of five colours of skin</extracomment>
        <translation>こげ茶色</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>目</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>茶色</translation>
    </message>
    <message>
        <source>hazel</source>
        <extracomment>a colour of eyes</extracomment>
        <translation>はしばみ色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>すみれ色</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>服</translation>
    </message>
    <message>
        <source>jumper</source>
        <translation>セーター</translation>
    </message>
    <message>
        <source>shirt</source>
        <translation>シャツ</translation>
    </message>
    <message>
        <source>hoodie</source>
        <translation>パーカー</translation>
    </message>
    <message>
        <source>Clothes colour</source>
        <translation>服の色</translation>
    </message>
    <message>
        <source>teal</source>
        <extracomment>a blue green</extracomment>
        <translation>青緑</translation>
    </message>
    <message>
        <source>rose</source>
        <extracomment>a colour</extracomment>
        <translation>ばら色</translation>
    </message>
    <message>
        <source>mustard</source>
        <extracomment>a dark yellow</extracomment>
        <translation>からし色</translation>
    </message>
    <message>
        <source>navy</source>
        <extracomment>a dark blue</extracomment>
        <translation>紺</translation>
    </message>
    <message>
        <source>moss</source>
        <extracomment>a dull green</extracomment>
        <translation>苔色</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>めがね</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>no glasses</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>round</source>
        <extracomment>glasses</extracomment>
        <translation>丸</translation>
    </message>
    <message>
        <source>square</source>
        <extracomment>glasses</extracomment>
        <translation>四角</translation>
    </message>
    <message>
        <source>Hair: %1, %2. Skin: %3. Eyes: %4. Clothes: %5, %6.</source>
        <extracomment>a look: hair, its colour, skin, eyes, clothes, their colour</extracomment>
        <translation>髪：%1、%2。肌：%3。目：%4。服：%5、%6。</translation>
    </message>
    <message>
        <source>%1 Glasses: %2.</source>
        <extracomment>%1 is the description of a look, %2 a kind of glasses such as &quot;round&quot;</extracomment>
        <translation>%1 めがね：%2。</translation>
    </message>
    <message>
        <source>No microphone found. You can type.</source>
        <translation>マイクが見つかりません。文字で話せます。</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>話し始める</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>I&apos;m %1.</source>
        <translation>私は%1です。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>Hello, good to see you</source>
        <translation>こんにちは、会えてうれしいです</translation>
    </message>
    <message>
        <source>Who shall I be?</source>
        <translation>どんな相手になりましょうか？</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>保存数：%1</translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation>%1以降、通信はありません。</translation>
    </message>
    <message>
        <source>One connection since %1, on %2.</source>
        <translation>%1以降の通信は1回（%2）です。</translation>
    </message>
    <message>
        <source>%1 connections since %2, the last on %3.</source>
        <translation>%2以降の通信は%1回、最後は%3です。</translation>
    </message>
    <message>
        <source>Your language model server, %1</source>
        <translation>自分の言語モデルのサーバー、%1</translation>
    </message>
    <message>
        <source>Model download, %1</source>
        <translation>モデルのダウンロード、%1</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>受信%1</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>受信%1、送信%2</translation>
    </message>
    <message>
        <source>Everything is encrypted, and the key is in the system&apos;s keyring.</source>
        <translation>すべて暗号化され、鍵はシステムのキーリングにあります。</translation>
    </message>
    <message>
        <source>Everything is encrypted. This computer has no keyring, so the key is stored in a file here, database.key. Only your account can read it.</source>
        <translation>すべて暗号化されています。このコンピュータにはキーリングがないので、鍵はこのフォルダーのファイル database.key にあります。読めるのはあなたのアカウントだけです。</translation>
    </message>
    <message>
        <source>echo level loud</source>
        <translation>エコー 音量 大きい</translation>
    </message>
    <message>
        <source>tone calibration feeling</source>
        <translation>声の調子 調整 気持ち</translation>
    </message>
    <message>
        <source>speaker accent clone</source>
        <translation>話し手 なまり 声まね</translation>
    </message>
    <message>
        <source>Speed and pitch</source>
        <translation>速さと声の高さ</translation>
    </message>
    <message>
        <source>fast slow high low rate</source>
        <translation>速い 遅い 高い 低い 速度</translation>
    </message>
    <message>
        <source>Download and remove models</source>
        <translation>モデルのダウンロードと削除</translation>
    </message>
    <message>
        <source>disk space licence get</source>
        <translation>ディスク 容量 ライセンス 入手</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>保存場所</translation>
    </message>
    <message>
        <source>folder encryption password key data</source>
        <translation>フォルダー 暗号化 鍵 データ パスワード</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>network internet online offline</source>
        <translation>ネットワーク インターネット オンライン オフライン</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>オフレコ</translation>
    </message>
    <message>
        <source>incognito private secret</source>
        <translation>シークレット プライベート 秘密</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>keyboard shortcut hotkey</source>
        <translation>キーボード ショートカット</translation>
    </message>
    <message>
        <source>Microphone off and on</source>
        <translation>マイクのオン・オフ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>改行</translation>
    </message>
    <message>
        <source>Stop the reply or close the panel</source>
        <translation>返事を止める・パネルを閉じる</translation>
    </message>
    <message>
        <source>Hold to talk (outside text fields)</source>
        <translation>押しながら話す（入力欄の外）</translation>
    </message>
    <message>
        <source>Jump to the message box</source>
        <translation>メッセージ欄へ</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>コンパニオン</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>気分</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>履歴を検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Small window, and back</source>
        <translation>小さいウィンドウにする・戻す</translation>
    </message>
    <message>
        <source>Face only, and back</source>
        <translation>顔だけにする・戻す</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>相談窓口</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>ends the program</extracomment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Press Ctrl, Alt or the system key with a letter or Space, or a function key.</source>
        <translation>Ctrl、Alt、システムキーのどれかと文字かスペース、またはファンクションキーを押してください。</translation>
    </message>
    <message>
        <source>%1 is already used for: %2.</source>
        <translation>%1はすでに使われています：%2。</translation>
    </message>
    <message>
        <source>Backup %1 restored. Your previous data is in the list until you delete it.</source>
        <translation>バックアップ%1を復元しました。前のデータは消すまで一覧に残ります。</translation>
    </message>
    <message>
        <source>Exported: %1 messages, %2 memories. The file is not encrypted.</source>
        <translation>書き出しました：メッセージ%1件、記憶%2件。ファイルは暗号化されていません。</translation>
    </message>
    <message>
        <source>Replaced on %1</source>
        <translation>%1に置きかえたもの</translation>
    </message>
    <message>
        <source>Restore this backup? The conversation restarts. Your current data is saved as a backup first.</source>
        <translation>このバックアップを復元しますか？会話は最初からになります。今のデータは先に保存されます。</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>このバックアップを完全に削除しますか？</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>コンパニオン</translation>
    </message>
    <message>
        <source>Write the date like this: %1.</source>
        <translation>日付は次のように書いてください：%1</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>番号を入力してください。</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>選択中：%1</translation>
    </message>
    <message>
        <source>This is no longer in the history.</source>
        <translation>これはもう履歴にありません。</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1件完了</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1行目：%2</translation>
    </message>
    <message>
        <source>Changing the voice…</source>
        <translation>声を切り替えています…</translation>
    </message>
    <message>
        <source>Current voice: %1</source>
        <translation>現在の声：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Joins two parts of a list, such as &quot;smiling softly&quot; and &quot;looking at you&quot;.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>smiling softly</source>
        <translation>やさしくほほえんでいる</translation>
    </message>
    <message>
        <source>smiling</source>
        <translation>ほほえんでいる</translation>
    </message>
    <message>
        <source>beaming</source>
        <translation>満面の笑み</translation>
    </message>
    <message>
        <source>the corners of the mouth down</source>
        <translation>口の端が下がっている</translation>
    </message>
    <message>
        <source>lips pressed together</source>
        <translation>唇を結んでいる</translation>
    </message>
    <message>
        <source>mouth askew</source>
        <translation>口がゆがんでいる</translation>
    </message>
    <message>
        <source>mouth open</source>
        <translation>口が開いている</translation>
    </message>
    <message>
        <source>brows raised</source>
        <translation>眉が上がっている</translation>
    </message>
    <message>
        <source>brows drawn up in worry</source>
        <translation>眉を寄せて心配そう</translation>
    </message>
    <message>
        <source>frowning</source>
        <translation>眉をひそめている</translation>
    </message>
    <message>
        <source>one brow raised</source>
        <translation>片方の眉が上がっている</translation>
    </message>
    <message>
        <source>looking at you</source>
        <translation>あなたを見ている</translation>
    </message>
    <message>
        <source>looking aside</source>
        <translation>わきを見ている</translation>
    </message>
    <message>
        <source>looking up</source>
        <translation>上を見ている</translation>
    </message>
    <message>
        <source>looking down</source>
        <translation>下を見ている</translation>
    </message>
    <message>
        <source>eyes half closed</source>
        <translation>目が半分閉じている</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>聞いている</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>考えている</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>話している</translation>
    </message>
    <message>
        <source>Couldn&apos;t set up starting at login: %1 can&apos;t be written.</source>
        <translation>ログイン時の起動を設定できません：%1に書き込めません。</translation>
    </message>
    <message>
        <source>Companion now starts at login. The entry is in %1.</source>
        <translation>これからはログイン時に起動します。設定は%1にあります。</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>%1にメッセージ</translation>
    </message>
    <message>
        <source>%1 says something</source>
        <extracomment>told by the desktop while the window is not looked at: the companion&apos;s name</extracomment>
        <translation>%1が何か話しています</translation>
    </message>
    <message>
        <source>The system didn&apos;t allow the talk key. Hold Space in the window, or choose “No keys” in the settings and then the key again.</source>
        <translation>話すキーが許可されませんでした。ウィンドウでスペースキーを押すか、設定で「キーなし」を選んでから、もう一度キーを選んでください。</translation>
    </message>
    <message>
        <source>This desktop doesn&apos;t support a global talk key. Hold Space in the window.</source>
        <translation>このデスクトップでは全体で使える話すキーを設定できません。ウィンドウでスペースキーを押してください。</translation>
    </message>
    <message>
        <source>macOS needs your permission for the talk key: System Settings, Privacy &amp; Security, Input Monitoring, Companion. Until then, hold Space in the window.</source>
        <translation>話すキーにはmacOSの許可が必要です：システム設定、プライバシーとセキュリティ、入力監視、Companion。それまではウィンドウでスペースキーを押してください。</translation>
    </message>
    <message>
        <source>The talk key doesn&apos;t work here because the keyboard can&apos;t be read. Hold Space in the window.</source>
        <translation>ここではキーボードを読み取れないため、話すキーは使えません。ウィンドウでスペースキーを押してください。</translation>
    </message>
    <message>
        <source>Hold to talk to the companion</source>
        <extracomment>what a key is for, as the desktop shows it</extracomment>
        <translation>押しながらコンパニオンに話す</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the companion&apos;s name, and what it is doing</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>ウィンドウを隠す</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>ウィンドウを表示</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>小さいウィンドウ</translation>
    </message>
    <message>
        <source>Face only</source>
        <translation>顔だけ</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>マイクを切る</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>話すのを止める</translation>
    </message>
    <message>
        <source>Graphics acceleration failed, so the processor draws the window.</source>
        <translation>グラフィックの高速化に失敗したため、プロセッサーで描画します。</translation>
    </message>
    <message>
        <source>Updated to version %1. Settings → About says what is new.</source>
        <translation>バージョン%1に更新しました。新機能は「設定 → このアプリについて」にあります。</translation>
    </message>
    <message>
        <source>This is too long: %1 characters (limit: %2). Send it in parts.</source>
        <translation>長すぎます：%1文字（上限%2文字）。分けて送ってください。</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a time of day, such as 14:03</extracomment>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>%1, about %2 min at 50 Mbit/s, saved in %3. Interrupted downloads resume. You can continue meanwhile.</source>
        <translation>%1、50 Mbit/sで約%2分、保存先は%3です。途切れても続きから再開します。そのまま先へ進めます。</translation>
    </message>
    <message>
        <source>This file contains no messages.</source>
        <translation>このファイルにはメッセージがありません。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>names of people, and how many others: Aqua, Bea, Cleo and 3 more</extracomment>
        <translation>%1ほか%2名</translation>
    </message>
    <message>
        <source>One chat with %1. Messages: %2, from %3 to %4.</source>
        <translation>%1とのチャット1件。メッセージ：%2、%3から%4まで。</translation>
    </message>
    <message>
        <source>%1 chats with %2. Messages: %3, from %4 to %5.</source>
        <translation>%2とのチャット%1件。メッセージ：%3、%4から%5まで。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what is not taken, and how much of it: pictures and files (3)</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>読み込まないもの：%1。</translation>
    </message>
    <message>
        <source>No time given, so dated like the message before: %1.</source>
        <translation>時刻がないため、前のメッセージの時刻にしたもの：%1。</translation>
    </message>
    <message>
        <source>Unreadable (%1): %2</source>
        <extracomment>a place in a file, and what is wrong there: Unreadable (line 7): there is no text</extracomment>
        <translation>読めません（%1）：%2</translation>
    </message>
    <message>
        <source>Also unreadable: %1.</source>
        <translation>ほかに読めないもの：%1。</translation>
    </message>
    <message>
        <source>Set to %1.</source>
        <translation>%1に設定しました。</translation>
    </message>
    <message>
        <source>You are speaking %1. Set this companion to %1?</source>
        <translation>%1で話していますね。このコンパニオンを%1に設定しますか？</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>%1に設定</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Better models</source>
        <translation>もっとよいモデル</translation>
    </message>
    <message>
        <source>Always enforced</source>
        <translation>必ず守る</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is never said. It is rewritten, and if that fails, it ends early or in prepared words.</source>
        <translation>これに反する返事は決して言いません。書き直し、それでもだめなら、途中で終えるか、用意した言葉で終えます。</translation>
    </message>
    <message>
        <source>Second try</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>A reply that breaks one of these is rewritten once. If the second try breaks it too, it is said anyway, and “Why?” tells you. If you sincerely ask what I am, I never pretend to be human.</source>
        <translation>これに反する返事は一度書き直します。二度目も反していればそのまま言い、「なぜ？」で知らせます。本気で何者かと聞かれたら、人間のふりは決してしません。</translation>
    </message>
    <message>
        <source>System default: %1</source>
        <extracomment>the device that the system uses where nobody chooses</extracomment>
        <translation>システム既定：%1</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>システム既定</translation>
    </message>
    <message>
        <source>Say my name to try it.</source>
        <translation>名前を呼んで試してください。</translation>
    </message>
    <message>
        <source>Heard: “%1”, %2 like the name.</source>
        <extracomment>words that were heard, and how much they sound like the companion&apos;s name</extracomment>
        <translation>「%1」と聞こえました。名前との近さは%2です。</translation>
    </message>
    <message>
        <source>Automatic (best installed)</source>
        <translation>自動（インストール済みの中で最良）</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser and a voice. You can download both under Models.</source>
        <translation>%1には音声認識と声が必要です。「モデル」でダウンロードできます。</translation>
    </message>
    <message>
        <source>%1 needs a speech recogniser. Download one under Models, or type.</source>
        <translation>%1には音声認識が必要です。「モデル」でダウンロードするか、文字で入力してください。</translation>
    </message>
    <message>
        <source>No installed voice speaks %1. Download one under Voice, or read.</source>
        <translation>%1を話せる声がありません。「声」でダウンロードするか、文字で読んでください。</translation>
    </message>
    <message>
        <source>Only a basic voice speaks %1 here. Get a better one under Voice.</source>
        <translation>%1を話せるのは簡素な声だけです。「声」でもっと良い声を入手できます。</translation>
    </message>
    <message>
        <source>Your own avatar needs a working graphics card, so the drawn face is used.</source>
        <translation>自分のアバターを使うにはグラフィックカードが必要です。今はイラストの顔を使います。</translation>
    </message>
    <message>
        <source>Your avatar&apos;s file is missing, so the drawn face is used.</source>
        <translation>アバターのファイルが見つからないので、イラストの顔を使います。</translation>
    </message>
    <message>
        <source>An avatar without a name</source>
        <translation>名前のないアバター</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>A picture breathes and leans, but its lips don&apos;t move.</source>
        <translation>画像は呼吸するように動いたり傾いたりしますが、口は動きません。</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>作者：%1。</translation>
    </message>
    <message>
        <source>Copyright: %1.</source>
        <translation>著作権：%1。</translation>
    </message>
    <message>
        <source>Contact: %1.</source>
        <translation>連絡先：%1。</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>ライセンス：%1。</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <extracomment>%1 is a list such as &quot;commercial use, changes&quot;</extracomment>
        <translation>許可されていること：%1。</translation>
    </message>
    <message>
        <source>Not allowed: %1.</source>
        <translation>許可されていないこと：%1。</translation>
    </message>
    <message>
        <source>Credit the author when you show it.</source>
        <translation>公開するときは作者名を示してください。</translation>
    </message>
    <message>
        <source>use by everyone</source>
        <translation>誰でも使うこと</translation>
    </message>
    <message>
        <source>passing it on</source>
        <translation>再配布</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>改変</translation>
    </message>
    <message>
        <source>showing violence</source>
        <translation>暴力表現</translation>
    </message>
    <message>
        <source>sexual content</source>
        <translation>性的表現</translation>
    </message>
    <message>
        <source>political or religious use</source>
        <translation>政治的・宗教的な利用</translation>
    </message>
    <message>
        <source>hateful use</source>
        <translation>憎悪表現</translation>
    </message>
    <message>
        <source>Nobody is chosen yet. If you go on, I stay as I am.</source>
        <translation>まだ誰も選んでいません。このまま進むと、人柄は変わりません。</translation>
    </message>
    <message>
        <source>%1 of %2 answered. Answer all for a suggestion, or go on and I stay as I am.</source>
        <translation>%2問中%1問に回答しました。すべて答えると提案します。このまま進むと、人柄は変わりません。</translation>
    </message>
    <message>
        <source>This replaces the current personality with %1 and deletes its texts. Export it as a card first to keep them.</source>
        <translation>今の人柄を%1に置き換え、その文章は消えます。残すには先にカードへ書き出してください。</translation>
    </message>
    <message>
        <source>The name %1 goes too.</source>
        <translation>名前の%1もなくなります。</translation>
    </message>
    <message>
        <source>The name %1 stays.</source>
        <translation>名前の%1はそのまま残ります。</translation>
    </message>
    <message>
        <source>The look you chose stays.</source>
        <translation>選んだ見た目はそのまま残ります。</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Your last message</source>
        <translation>最後のメッセージ</translation>
    </message>
    <message>
        <source>Save and answer again</source>
        <translation>保存して答え直す</translation>
    </message>
    <message>
        <source>This replaces your message and my reply.</source>
        <translation>あなたのメッセージと私の返事を置き換えます。</translation>
    </message>
</context>
<context>
    <name>YouStep</name>
    <message>
        <source>What shall I call you?</source>
        <translation>何とお呼びすればいいですか？</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>May I speak first?</source>
        <translation>私から話しかけてもいいですか？</translation>
    </message>
</context>
</TS>
