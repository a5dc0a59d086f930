// The text forms of problems.
#include "core/base/problem.hpp"

#include <string_view>

#include "core/base/per_enum.hpp"
#include "core/base/text.hpp"

namespace dateline::core {
namespace {

constexpr PerEnum<ProblemCode, const char*> kCodeNames = {
    "not_found",     "too_large",  "not_text",        "not_json",     "too_deep",
    "too_many",      "too_long",   "unknown_version", "missing_key",  "unknown_key",
    "duplicate_key", "wrong_type", "bad_value",       "bad_id",       "duplicate_id",
    "unknown_id",    "bad_date",   "bad_coordinate",  "bad_geometry", "bad_anchor",
    "inconsistent",  "unsupported"
};

bool ends_sentence(std::string_view text) noexcept {
  return !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

std::string position(const Problem& problem) {
  std::string text = problem.file;
  if (problem.line != 0) {
    text += concat({text.empty() ? "line " : ":", std::to_string(problem.line)});
  }
  if (problem.line != 0 && problem.column != 0) {
    text += concat({":", std::to_string(problem.column)});
  }
  return text;
}

}  // namespace

const char* problem_code_name(ProblemCode code) noexcept {
  return kCodeNames[code];
}

std::string describe(const Problem& problem) {
  std::string line = position(problem);
  if (!line.empty()) {
    line += ": ";
  }
  if (problem.severity == Severity::warning) {
    line += "warning: ";
  }
  if (!problem.path.empty()) {
    line += problem.path + ": ";
  }
  line += problem.message;
  if (!ends_sentence(problem.message)) {
    line += '.';
  }
  if (!problem.remedy.empty()) {
    line += " " + problem.remedy;
  }
  return line;
}

}  // namespace dateline::core
