// Runs the program as a shell does: its exit code, and what it said.
#pragma once

#include <array>
#include <cstdio>
#include <string>

#include <sys/wait.h>

namespace dateline::tools {

struct Outcome {
  int exit_code = -1;
  std::string text;  // stdout and stderr
};

// `before` stands before the program's name: variables of its environment. `after`: where its
// standard error goes.
inline Outcome run_dateline(
    const std::string& words,
    const std::string& before = "",
    const std::string& after = " 2>&1"
) {
  Outcome outcome;
  std::FILE* pipe = popen((before + DATELINE_BINARY + " " + words + after).c_str(), "r");
  std::array<char, 4096> buffer;
  for (std::size_t got; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    outcome.text.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

// What it says on standard output alone.
inline Outcome run_quietly(const std::string& words) {
  return run_dateline(words, "", " 2>/dev/null");
}

}  // namespace dateline::tools
