/** Where the toy service is, and where to listen. */
export const config = () => ({ address: process.env['TOY_ADDRESS'] ?? '', port: Number(process.env['TOY_PORT']) });
