// The person's own last words, to be put right; the answer to them is made again.

TurnEditor {
    purpose: "words"
    name: qsTr("Your last message")
    deed: qsTr("Save and answer again")
    explanation: qsTr("This replaces your message and my reply.")
}
