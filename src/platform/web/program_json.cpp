// What the program is doing, for tests and benchmarks.
#include "platform/web/program_json.hpp"

#include "platform/web/json_writer.hpp"

namespace dateline::platform {

std::string stats_json(const ProgramStats& stats) {
  JsonWriter json;
  json.open_object();
  json.count("frames", stats.frames);
  json.count("gpuBytes", stats.gpu_bytes);
  json.count("drawCalls", stats.draw_calls);
  json.count("meshes", stats.meshes);
  json.close_object();
  return json.str();
}

}  // namespace dateline::platform
