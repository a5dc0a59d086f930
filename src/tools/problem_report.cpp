// The two forms of a report.
#include "tools/problem_report.hpp"

#include <string_view>

#include "core/base/json_text.hpp"

namespace dateline::tools {
namespace {

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

Counts count(const core::Problems& problems) {
  Counts counts;
  for (const core::Problem& problem : problems) {
    const bool is_error = problem.severity == core::Severity::error;
    ++(is_error ? counts.errors : counts.warnings);
  }
  return counts;
}

// `no errors`, `1 error`, `2 errors`.
std::string counted(std::size_t number, std::string_view noun) {
  std::string text = number == 0 ? "no" : std::to_string(number);
  text += ' ';
  text += noun;
  if (number != 1) {
    text += 's';
  }
  return text;
}

void append_lines(std::string& text, const core::Problems& problems, core::Severity severity) {
  for (const core::Problem& problem : problems) {
    if (problem.severity == severity) {
      text += core::describe(problem) + "\n";
    }
  }
}

void append_key(std::string& json, const char* key) {
  json += '"';
  json += key;
  json += "\": ";
}

void append_member(std::string& json, const char* key, std::string_view text) {
  append_key(json, key);
  json += core::json_string(text);
  json += ", ";
}

void append_member(std::string& json, const char* key, std::size_t number) {
  append_key(json, key);
  json += std::to_string(number);
  json += ", ";
}

void append_problem(std::string& json, const core::Problem& problem) {
  json += '{';
  append_member(json, "code", core::problem_code_name(problem.code));
  const bool is_error = problem.severity == core::Severity::error;
  append_member(json, "severity", is_error ? "error" : "warning");
  append_member(json, "file", problem.file);
  append_member(json, "path", problem.path);
  append_member(json, "message", problem.message);
  append_member(json, "remedy", problem.remedy);
  append_member(json, "line", problem.line);
  append_key(json, "column");
  json += std::to_string(problem.column);
  json += '}';
}

}  // namespace

std::string problems_as_text(const core::Problems& problems, const std::string& file) {
  const Counts counts = count(problems);
  std::string text;
  append_lines(text, problems, core::Severity::error);
  append_lines(text, problems, core::Severity::warning);
  text += counted(counts.errors, "error");
  text += ", ";
  text += counted(counts.warnings, "warning");
  return text + " in " + file + "\n";
}

std::string problems_as_json(const core::Problems& problems, const std::string& file) {
  const Counts counts = count(problems);
  std::string json = "{";
  append_member(json, "file", file);
  append_member(json, "errors", counts.errors);
  append_member(json, "warnings", counts.warnings);
  append_key(json, "problems");
  json += '[';
  for (std::size_t i = 0; i < problems.size(); ++i) {
    json += i == 0 ? "\n  " : ",\n  ";
    append_problem(json, problems[i]);
  }
  return json + (problems.empty() ? "]}\n" : "\n]}\n");
}

}  // namespace dateline::tools
