// The commands of `dateline`. Each takes the words after its name and returns the exit code.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "tools/options.hpp"

namespace dateline::tools {

enum class [[nodiscard]] ExitCode {
  done = 0,
  refused = 1,  // with reasons on stderr
  called_wrongly = 2,
};

ExitCode run_anchor(Arguments args);
ExitCode run_build(Arguments args);
ExitCode run_check(Arguments args);
ExitCode run_constants(Arguments args);
ExitCode run_view(Arguments args);
ExitCode run_page(Arguments args);
ExitCode run_prepare(Arguments args);
ExitCode run_render(Arguments args);

// Says on stderr what was wrong with the call and how it should look. Returns `called_wrongly`.
ExitCode usage_error(std::string_view command, const std::string& error);

// Says on stderr what kept the command from its work. Returns `refused`.
ExitCode refuse_because_of(const core::Problems& problems);

}  // namespace dateline::tools
