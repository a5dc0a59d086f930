// The two forms of a report.
#include "tools/problem_report.hpp"

#include <algorithm>
#include <string_view>

#include "core/base/json_text.hpp"

namespace dateline::tools {
namespace {

std::size_t count(const core::Problems& problems, core::Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(problems.begin(), problems.end(), [severity](const core::Problem& problem) {
        return problem.severity == severity;
      })
  );
}

std::string counted(std::size_t number, std::string_view noun) {
  std::string text = (number == 0 ? "no" : std::to_string(number)) + " ";
  text += noun;
  return number == 1 ? text : text + "s";
}

void append_lines(std::string& text, const core::Problems& problems, core::Severity severity) {
  for (const core::Problem& problem : problems) {
    if (problem.severity == severity) {
      text += core::describe(problem) + "\n";
    }
  }
}

void append_member(std::string& json, const char* key, std::string_view text) {
  json += std::string("\"") + key + "\": " + core::json_string(text) + ", ";
}

void append_problem(std::string& json, const core::Problem& problem) {
  json += '{';
  append_member(json, "code", core::problem_code_name(problem.code));
  append_member(json, "severity", problem.severity == core::Severity::error ? "error" : "warning");
  append_member(json, "file", problem.file);
  append_member(json, "path", problem.path);
  append_member(json, "message", problem.message);
  append_member(json, "remedy", problem.remedy);
  json += "\"line\": " + std::to_string(problem.line) +
          ", \"column\": " + std::to_string(problem.column) + "}";
}

}  // namespace

std::string problems_as_text(const core::Problems& problems, const std::string& file) {
  std::string text;
  append_lines(text, problems, core::Severity::error);
  append_lines(text, problems, core::Severity::warning);
  text += counted(count(problems, core::Severity::error), "error") + ", " +
          counted(count(problems, core::Severity::warning), "warning");
  return text + " in " + file + "\n";
}

std::string problems_as_json(const core::Problems& problems, const std::string& file) {
  std::string json = "{";
  append_member(json, "file", file);
  json += "\"errors\": " + std::to_string(count(problems, core::Severity::error));
  json += ", \"warnings\": " + std::to_string(count(problems, core::Severity::warning)) +
          ", \"problems\": [";
  for (std::size_t i = 0; i < problems.size(); ++i) {
    json += i == 0 ? "\n  " : ",\n  ";
    append_problem(json, problems[i]);
  }
  return json + (problems.empty() ? "]}\n" : "\n]}\n");
}

}  // namespace dateline::tools
