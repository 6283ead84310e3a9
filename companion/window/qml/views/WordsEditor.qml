// The person's own last words, to be put right; the answer to them is made again.

TurnEditor {
    purpose: "words"
    name: qsTr("Your last words")
    deed: qsTr("Save and answer again")
    explanation: qsTr("This replaces what you said, and my reply to it.")
}
