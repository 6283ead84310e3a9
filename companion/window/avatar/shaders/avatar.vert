// Places a vertex by the joints that move it; for an outline, moved outwards along its normal.
#version 440

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec2 uv;
layout(location = 3) in vec4 joints;
layout(location = 4) in vec4 weights;

layout(location = 0) out vec3 world_normal;
layout(location = 1) out vec3 to_eye;
layout(location = 2) out vec2 at;
layout(location = 3) out vec2 seen_at; // in the circle's units, y up

layout(std140, binding = 0) uniform Frame {
    mat4 projection;
    vec4 eye;
    vec4 light_direction;
    vec4 light;
    vec4 ambient;
    vec4 picture; // x: height by width, y, z: half of its sides by the circle's unit, w: the circle's radius, or 0
};

// rows of a 3 × 4 matrix for each joint
layout(std140, binding = 1) uniform Palette {
    vec4 rows[1020];
};

layout(std140, binding = 2) uniform Surface {
    vec4 colours[6]; // base, shade, emissive, rim, matcap, outline
    vec4 uv_scale;   // scale and offset
    vec4 uv_moved;   // x, y: offset, z: radians
    vec4 ramp;       // x: shift, y: toony, z: scale of the shift's texture, w: 1 where light acts
    vec4 rim;        // x: power, y: lift, z: share of the light
    vec4 edge;       // x: width in metres, y: width by height, z: share of the light, w: 1 for an outline
    vec4 alpha;      // x: cutoff, y: 1 where alpha is blended
};

layout(binding = 8) uniform sampler2D outline_width_texture;

void main() {
    vec4 across = vec4(0.0), up = vec4(0.0), away = vec4(0.0);
    for (int each = 0; each < 4; each++) {
        int row = int(joints[each] + 0.5) * 3;
        across += weights[each] * rows[row];
        up += weights[each] * rows[row + 1];
        away += weights[each] * rows[row + 2];
    }
    vec4 local = vec4(position, 1.0);
    vec3 world = vec3(dot(across, local), dot(up, local), dot(away, local));
    world_normal = vec3(dot(across.xyz, normal), dot(up.xyz, normal), dot(away.xyz, normal));
    world_normal /= max(length(world_normal), 1e-6); // of a triangle that opens only later, there is none

    float turned = uv_moved.z, c = cos(turned), s = sin(turned);
    vec2 middle = uv * uv_scale.xy + uv_scale.zw + uv_moved.xy - 0.5;
    at = vec2(c * middle.x - s * middle.y, s * middle.x + c * middle.y) + 0.5;

    float width = edge.w > 0.5 ? textureLod(outline_width_texture, at, 0.0).g : 0.0;
    world += world_normal * edge.x * width;
    to_eye = eye.xyz - world;
    gl_Position = projection * vec4(world, 1.0);
    seen_at = gl_Position.xy / gl_Position.w * picture.yz;
    vec2 outwards = (projection * vec4(world_normal, 0.0)).xy;
    if (edge.y > 0.0)
        gl_Position.xy += normalize(outwards + 1e-6) * vec2(picture.x, 1.0) * edge.y * width * 2.0 * gl_Position.w;
}
