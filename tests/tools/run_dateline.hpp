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

// `before` stands before the program's name: variables of its environment.
inline Outcome run_dateline(const std::string& words, const std::string& before = "") {
  Outcome outcome;
  std::FILE* pipe = popen((before + DATELINE_BINARY + " " + words + " 2>&1").c_str(), "r");
  std::array<char, 4096> buffer;
  for (std::size_t got; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    outcome.text.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

}  // namespace dateline::tools
