$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer
<choose>$f = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(<rate>, [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen, [System.Speech.AudioFormat.AudioChannel]::Mono)
[Console]::Out.WriteLine('ready')
while ($null -ne ($line = [Console]::In.ReadLine())) {
  $speed, $text = $line.Split(' ')
  $s.Rate = [int]$speed
  $m = New-Object System.IO.MemoryStream
  $s.SetOutputToAudioStream($m, $f)
  $s.Speak([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($text)))
  $s.SetOutputToNull()
  [Console]::Out.WriteLine([Convert]::ToBase64String($m.ToArray()))
  [Console]::Out.Flush()
}
