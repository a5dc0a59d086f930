// `dateline constants`: what the page's JavaScript must know of the program, for the bundler.
#include <cstdio>

#include "platform/native/page_constants.hpp"
#include "tools/commands.hpp"

namespace dateline::tools {

ExitCode run_constants(Arguments args) {
  if (!args.empty()) {
    return usage_error("constants", "it takes nothing");
  }
  std::puts(platform::page_constants().c_str());
  return ExitCode::done;
}

}  // namespace dateline::tools
