// Problems with every member that `dateline check --json` gives them.
#include "platform/web/json_writer.hpp"
#include "platform/web/program_json.hpp"

namespace dateline::platform {

namespace {

void write_problem(JsonWriter& json, const core::Problem& problem) {
  const bool is_error = problem.severity == core::Severity::error;
  json.open_object();
  json.text("code", core::problem_code_name(problem.code));
  json.text("severity", is_error ? "error" : "warning");
  json.text("file", problem.file);
  json.text("path", problem.path);
  json.text("message", problem.message);
  json.text("remedy", problem.remedy);
  json.count("line", problem.line);
  json.count("column", problem.column);
  json.close_object();
}

}  // namespace

std::string failure_json(const std::string& message, const core::Problems& problems) {
  JsonWriter json;
  json.open_object();
  json.text("message", message);
  json.open_list("problems");
  for (const core::Problem& problem : problems) {
    write_problem(json, problem);
  }
  json.close_list().close_object();
  return json.str();
}

}  // namespace dateline::platform
